import { localeIds } from '#shared/locales.ts';
import { nations } from '#shared/nation-ids.ts';
import type { FieldProblem } from '#shared/problem.ts';
import { newProfessionalForm, type NewProfessionalInput } from '#shared/professional-inputs.ts';
import {
  type ProfessionalColumn,
  professionalColumns,
  professionalModes,
  registrationCategories,
} from '#shared/professionals.ts';
import { registrationBodies, supportKindCodes } from '#shared/support-kinds.ts';
import { cancellationScaleIds } from '#shared/support-terms.ts';

export type Cells = Partial<Record<ProfessionalColumn, string>>;
export interface CellProblem {
  column: string;
  code: FieldProblem['code'];
}

/** The columns of a file by its first row; what is wrong with them. */
export function readColumns(names: readonly string[]): {
  columns: (ProfessionalColumn | null)[];
  problems: CellProblem[];
} {
  const known: readonly string[] = professionalColumns;
  const columns = names.map((name) =>
    known.includes(name.toLowerCase()) ? (name.toLowerCase() as ProfessionalColumn) : null,
  );
  const missing = (['name', 'email', 'kinds'] as const).filter((name) => !columns.includes(name));
  return {
    columns,
    problems: [
      ...missing.map((column) => ({ column, code: 'import.columnMissing' as const })),
      ...names.flatMap((column, at) =>
        columns[at] === null ? [{ column, code: 'import.columnUnknown' as const }] : [],
      ),
    ],
  };
}

/** A professional from the cells of a row, or what is wrong with them. */
export function readRow(
  cells: Cells,
): { input: NewProfessionalInput; problems: null } | { input: null; problems: CellProblem[] } {
  const wrong: CellProblem[] = [];
  const many = <Value extends string>(
    column: ProfessionalColumn,
    choices: readonly Value[],
    usual: readonly Value[],
  ): Value[] => {
    const said = (cells[column] ?? '').split('|').flatMap((value) => value.trim() || []);
    if (said.some((value) => !(choices as readonly string[]).includes(value)))
      wrong.push({ column, code: 'import.choice' });
    return said.length === 0 ? [...usual] : (said as Value[]);
  };
  const single = <Value extends string>(
    column: ProfessionalColumn,
    choices: readonly Value[],
    usual: Value,
  ): Value => many(column, choices, [usual])[0] ?? usual;

  const body = single('register', registrationBodies, 'none');
  const raw = {
    version: 0,
    name: cells.name ?? '',
    email: cells.email ?? '',
    kinds: many('kinds', supportKindCodes, []),
    languages: (cells.languages ?? '').split('|').join('\n'),
    modes: many('modes', professionalModes, professionalModes),
    nations: many('nations', nations, ['uk']),
    ...(cells.district && { district: cells.district }),
    domains: [],
    notDomains: [],
    ...(body !== 'none' && {
      registration1: {
        body,
        number: cells.number ?? '',
        category: single('category', registrationCategories, 'registered'),
        ...(cells.valid_to && { validTo: cells.valid_to }),
        ...(cells.verified_on && { verifiedOn: cells.verified_on }),
      },
    }),
    terms: {
      basis: 'day',
      halfDayPence: cells.half_day ?? '0',
      fullDayPence: cells.full_day ?? '0',
      hourPence: '0',
      halfDayMinutes: 180,
      minMinutes: 0,
      outOfHoursPercent: 150,
      milePence: 0,
      travelHourPence: '0',
      cancellationScale: single('scale', cancellationScaleIds, 'cal_7_14'),
      vatRegistered: false,
    },
    preferredCoworkers: [],
    locale: single('language', localeIds, 'en'),
    contactMethod: 'email',
  };
  const parsed = newProfessionalForm.safeParse(raw);
  if (parsed.success && wrong.length === 0) return { input: parsed.data, problems: null };
  const issues = parsed.success ? [] : parsed.error.issues;
  const problems = issues.map(({ path, message }) => ({
    column: columnOf(path.join('.')),
    code: message as FieldProblem['code'],
  }));
  return { input: null, problems: onePerColumn([...wrong, ...problems]) };
}

const onePerColumn = (problems: readonly CellProblem[]): CellProblem[] =>
  problems.filter((one, at) => problems.findIndex(({ column }) => column === one.column) === at);

/** The column behind a field of the form. */
const columnOf = (field: string): string => columns[field] ?? field.split('.')[0] ?? field;

const columns: Record<string, ProfessionalColumn> = {
  'registration1.validTo': 'valid_to',
  'registration1.verifiedOn': 'verified_on',
  'registration1.number': 'number',
  'terms.halfDayPence': 'half_day',
  'terms.fullDayPence': 'full_day',
};
