import { fieldProblems, type FieldProblem, type ProblemCode } from '#shared/problem.ts';
import type { Answers, Question } from '#shared/questions.ts';
import {
  type ImportColumn,
  importColumns,
  neededColumns,
  questionColumn,
} from '#shared/registration-imports.ts';
import { staffRegistrationInput } from '#shared/staff-registrations.ts';
import { readAnswerCells } from './answer-rules.ts';
import type { CellProblem, ImportedInput } from './ports.ts';
import { yesOrNo } from './yes-or-no-rules.ts';

/** Which column stands where in a file: one of ours, or that of a question. */
export type Header = Array<string | null>;

const rowInput = staffRegistrationInput.omit({ source: true, consentRecorded: true });

/** Reads the names of the columns: any case, spaces or dashes for underscores. */
export function readHeader(
  cells: readonly string[],
  questions: readonly Question[] = [],
): { header: Header; problems: CellProblem[] } {
  const names = cells.map((cell) => cell.toLowerCase().replaceAll(/[\s-]+/g, '_'));
  const known: readonly string[] = columnsFor(questions);
  const isColumn = (name: string) => known.includes(name);
  const problems = cells.flatMap((cell, at): CellProblem[] => {
    const name = names[at] ?? '';
    if (name === '') return [];
    if (!isColumn(name)) return [{ column: cell.slice(0, 60), code: 'import.columnUnknown' }];
    return names.indexOf(name) === at ? [] : [{ column: name, code: 'import.columnTwice' }];
  });
  const missing = neededColumns
    .filter((column) => !names.includes(column))
    .map((column): CellProblem => ({ column, code: 'import.columnMissing' }));
  return {
    header: names.map((name) => (isColumn(name) ? name : null)),
    problems: [...missing, ...problems],
  };
}

/** All columns that a file for an event may have. */
export const columnsFor = (questions: readonly Question[]): string[] => [
  ...importColumns,
  ...questions.filter(({ kind }) => kind !== 'file').map(({ id }) => questionColumn(id)),
];

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');

/** One row as a registration of one person, with an assistant where one is named, or all that is wrong with its cells. */
export function readRow(
  header: Header,
  cells: readonly string[],
  questions: readonly Question[] = [],
): { input: ImportedInput } | { problems: CellProblem[] } {
  const problems: CellProblem[] = cells.slice(header.length).some((cell) => cell !== '')
    ? [{ column: '', code: 'import.rowLength' }]
    : [];
  const values: Partial<Record<string, string>> = {};
  header.forEach((column, at) => {
    const cell = cells[at] ?? '';
    if (column === null || cell === '') return;
    if (isFormula(cell)) problems.push({ column, code: 'import.formula' });
    else values[column] = cell;
  });
  const yes = (column: ImportColumn): boolean => {
    const answer = yesOrNo(values[column] ?? 'no');
    if (answer === undefined) problems.push({ column, code: 'import.yesOrNo' });
    return answer ?? false;
  };
  const said = readAnswerCells(questions, values as Record<string, string>);
  problems.push(...said.problems);
  const typed = typedOf(values, yes, said.answers);
  const parsed = rowInput.safeParse(typed);
  const told = new Set(problems.map(({ column }) => column));
  const wrong = parsed.success ? [] : fieldProblems(parsed.error).map(cellOf);
  problems.push(...wrong.filter(({ column }) => !told.has(column)));
  if (problems.length > 0) return { problems };
  return { input: parsed.data as ImportedInput };
}

/** The cell that a problem of a registration is about. */
export function cellOf({ field, code }: FieldProblem): CellProblem {
  const [, question] = /^people\.0\.answers\.(.+)$/.exec(field) ?? [];
  if (question !== undefined) return { column: questionColumn(question), code };
  const [, place, column] =
    columns.find(([start]) => field === start || field.startsWith(`${start}.`)) ?? [];
  const isChoice = place === 'choice' && code === 'request.invalid';
  return { column: column ?? '', code: isChoice ? choiceCode : code };
}

const choiceCode: ProblemCode = 'import.choice';

const columns: ReadonlyArray<[string, 'choice' | 'words', ImportColumn]> = [
  ['people.0.name', 'words', 'name'],
  ['people.0.pool', 'words', 'pool'],
  ['people.0.sessions', 'words', 'sessions'],
  ['people.0.photos', 'choice', 'photos'],
  ['people.0.guardian.name', 'words', 'guardian_name'],
  ['people.0.guardian.phone', 'words', 'guardian_phone'],
  ['people.0.guardian.consents', 'words', 'guardian_agrees'],
  ['people.0.guardian', 'words', 'guardian_name'],
  ['people.1', 'words', 'assistant'],
  ['contact.email', 'words', 'email'],
  ['contact.phone', 'words', 'phone'],
  ['contact.method', 'choice', 'contact_by'],
  ['contact.format', 'choice', 'format'],
  ['locale', 'choice', 'language'],
];

function typedOf(
  values: Partial<Record<ImportColumn, string>>,
  yes: (column: ImportColumn) => boolean,
  answers: Answers,
) {
  const { name, email, phone, pool, photos, assistant } = values;
  const under18 = yes('under_18');
  const consents = yes('guardian_agrees');
  const sessions = values.sessions?.split(/[\s,;|]+/).filter(Boolean) ?? [];
  const guardian = { name: values.guardian_name, phone: values.guardian_phone, consents };
  const named = values.guardian_name !== undefined || values.guardian_phone !== undefined;
  const method = values.contact_by ?? (email === undefined ? 'phone' : 'email');
  return {
    locale: values.language,
    people: [
      {
        name,
        pool,
        sessions,
        photos,
        under18,
        ...((named || under18) && { guardian }),
        ...(Object.keys(answers).length > 0 && { answers }),
      },
      ...(assistant === undefined ? [] : [{ name: assistant, pool, assists: 0 }]),
    ],
    contact: { email, phone, method, format: values.format },
  };
}

/** What a spreadsheet would run (OWASP, CSV injection); a phone number may begin with a plus, a number with a minus. */
const isFormula = (cell: string): boolean =>
  /^[=+\-@＝＋－＠]/.test(cell) && !/^(\+[\d\s()-]{7,}|-\d+([.,]\d+)?)$/.test(cell);
