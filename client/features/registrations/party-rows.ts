import type { FieldProblem } from '#shared/problem.ts';

type Values = Record<string, string[]>;

/** A field of the page by that of the schema: `name-1` is `names.1`. */
const schemaNames = { name: 'names', email: 'emails', under18: 'under18' } as const;
const fields = ['name', 'email', 'under18'] as const;

/** The numbers that people of a party have in the names of fields, in order. */
export function numbersOf(names: readonly string[]): string[] {
  const numbers = names.flatMap((name) => /^(?:name|email|under18)-([1-9])$/.exec(name)?.[1] ?? []);
  return [...new Set(numbers)].toSorted();
}

/** What was typed with one person more, or with one taken away and the rest moved up; null for another button. */
export function pressRows(wish: string, values: Values): Values | null {
  const numbers = numbersOf(Object.keys(values));
  if (wish === 'add') return { ...values, [`name-${Math.min(numbers.length + 1, 9)}`]: [''] };
  const removed = /^remove-([1-9])$/.exec(wish)?.[1];
  if (removed === undefined) return null;
  return renumbered(
    values,
    numbers.filter((number) => number !== removed),
  );
}

/** What was typed by the names of the schema; rows with nothing in them are left out. */
export function readRows(values: Values): Values {
  const filled = new Set(filledRows(values));
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): Array<[string, string[]]> => {
      const [, field, number = ''] = /^(name|email|under18)-([1-9])$/.exec(name) ?? [];
      if (field === undefined) return [[name, value]];
      if (!filled.has(number) || (field === 'under18' && value[0] === 'no')) return [];
      return [[`${schemaNames[field as keyof typeof schemaNames]}.${number}`, value]];
    }),
  );
}

/** The name on the page of a field of the schema. */
export const rowField = (field: string): string =>
  field.replace(/^(name|email)s\.([1-9])$/, '$1-$2').replace(/^under18\.([1-9])$/, 'under18-$1');

/** What is wrong with the rows: nobody, or an address without a name. */
export function checkRows(values: Values): FieldProblem[] {
  const filled = filledRows(values);
  const asked = filled.length > 0 ? filled : ['1'];
  return asked.flatMap((number) =>
    isGiven(values, `name-${number}`)
      ? []
      : [{ field: `name-${number}`, code: 'name.missing' as const }],
  );
}

const filledRows = (values: Values): string[] =>
  numbersOf(Object.keys(values)).filter(
    (number) => isGiven(values, `name-${number}`) || isGiven(values, `email-${number}`),
  );

function renumbered(values: Values, numbers: readonly string[]): Values {
  const rows = numbers.flatMap((number, at) =>
    fields.flatMap((field): Array<[string, string[]]> => {
      const value = values[`${field}-${number}`];
      return value ? [[`${field}-${at + 1}`, value]] : [];
    }),
  );
  return rows.length > 0 ? Object.fromEntries(rows) : { 'name-1': [''] };
}

const isGiven = (values: Values, name: string): boolean =>
  (values[name] ?? []).some((value) => value.trim() !== '');
