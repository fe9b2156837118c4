import type { ProblemCode } from '#shared/problem.ts';
import type { Answer, Answers, Question } from '#shared/questions.ts';
import { questionColumn } from '#shared/registration-imports.ts';
import type { CellProblem } from './ports.ts';
import { yesOrNo } from './yes-or-no-rules.ts';

/** The answers of one row, by its columns; a cell that is empty answers nothing. */
export function readAnswerCells(
  questions: readonly Question[],
  values: Readonly<Record<string, string>>,
): { answers: Answers; problems: CellProblem[] } {
  const answers: Answers = {};
  const problems: CellProblem[] = [];
  for (const question of questions) {
    const column = questionColumn(question.id);
    const cell = values[column]?.trim();
    if (!cell) continue;
    const read = readCell(question, cell);
    if ('code' in read) problems.push({ column, code: read.code });
    else if (read.answer !== null) answers[question.id] = read.answer;
  }
  return { answers, problems };
}

function readCell(
  question: Question,
  cell: string,
): { answer: Answer | null } | { code: ProblemCode } {
  switch (question.kind) {
    case 'text':
      return { answer: cell };
    // A file has no column.
    case 'file':
      return { answer: null };
    case 'number': {
      const number = Number(cell.replace(',', '.'));
      return Number.isFinite(number) ? { answer: number } : { code: 'question.numberInvalid' };
    }
    case 'date':
      return { answer: dayIn(cell) };
    case 'consent': {
      const agreed = yesOrNo(cell);
      if (agreed === undefined) return { code: 'import.yesOrNo' };
      return { answer: agreed ? true : null };
    }
    case 'choice': {
      const id = optionIn(question, cell);
      return id === undefined ? { code: 'import.choice' } : { answer: id };
    }
    case 'choices': {
      const ids = optionsIn(question, cell);
      return ids === null ? { code: 'import.choice' } : { answer: ids };
    }
  }
}

/** An ISO day from a cell that has one, or a day as it is written in the United Kingdom; else the cell. */
function dayIn(cell: string): string {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(cell) ?? [];
  return day === '' ? cell : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** An answer by its code, or by its words in any language. */
function optionIn({ options }: Pick<Question, 'options'>, cell: string): string | undefined {
  const said = cell.trim().toLowerCase();
  return options.find(
    ({ id, texts }) =>
      id === said || Object.values(texts).some((words) => words?.toLowerCase() === said),
  )?.id;
}

/** Several, parted by semicolons, bars or lines, so that words may have spaces; codes may be parted by spaces and commas too. */
function optionsIn(question: Pick<Question, 'options'>, cell: string): string[] | null {
  const parts = cell.split(/[;|\n]/).filter((part) => part.trim() !== '');
  const ids = parts.flatMap((part) => {
    const whole = optionIn(question, part);
    if (whole !== undefined) return [whole];
    return part
      .split(/[\s,]+/)
      .filter(Boolean)
      .map((word) => optionIn(question, word));
  });
  const known = ids.filter((id) => id !== undefined);
  return known.length === ids.length ? [...new Set(known)] : null;
}
