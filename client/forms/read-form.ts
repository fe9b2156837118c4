import { z } from 'zod';

/** What a form sends, by name: as typed, for showing it again. */
export type FormValues = Record<string, string[]>;

/** What was typed, by field name, all of it. */
export function typedValues(form: FormData): FormValues {
  const values: FormValues = {};
  for (const [name, value] of form)
    if (typeof value === 'string') (values[name] ??= []).push(value);
  return values;
}

/**
 * Reads a form by the shape of its schema: lists from repeated fields, booleans from checkboxes, numbers
 * from digits, dates from three fields, objects from `name.inner`; an empty answer is absent. A field that the
 * schema does not know is kept, so that a strict schema refuses it.
 */
export function readForm(schema: z.ZodType, values: FormValues): Record<string, unknown> {
  const shape = shapeOf(schema);
  const read: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(shape)) {
    const value = readField(name, field, values);
    if (value !== undefined) read[name] = value;
  }
  for (const name of Object.keys(values)) if (!isKnown(name, shape)) read[name] = values[name]?.[0];
  return read;
}

function readField(name: string, field: z.ZodType, values: FormValues): unknown {
  const inner = bare(field);
  const sent = (values[name] ?? []).filter((value) => value.trim() !== '');
  if (inner instanceof z.ZodArray) return sent;
  if (inner instanceof z.ZodBoolean) return sent.length > 0 && sent[0] !== 'no';
  if (inner instanceof z.ZodLiteral && inner.values.has(true))
    return sent.length > 0 ? true : undefined;
  if (inner instanceof z.ZodNumber) return sent[0] === undefined ? undefined : Number(sent[0]);
  if (inner instanceof z.ZodRecord) return recordOf(name, values);
  if (inner instanceof z.ZodObject) {
    const nested = readForm(inner, below(name, values));
    const isAnswered = Object.values(nested).some(
      (value) => value !== undefined && !isEmptyList(value),
    );
    // One that must be there is there, empty, so that each of its fields says what it lacks.
    return isAnswered || !field.safeParse(undefined).success ? nested : undefined;
  }
  if (values[`${name}-day`]) return dateOf(name, values);
  return sent[0];
}

function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  const inner = bare(schema);
  return inner instanceof z.ZodObject ? (inner.shape as Record<string, z.ZodType>) : {};
}

function bare(field: z.ZodType): z.ZodType {
  if (
    field instanceof z.ZodOptional ||
    field instanceof z.ZodNullable ||
    field instanceof z.ZodPrefault ||
    field instanceof z.ZodDefault
  )
    return bare(field.unwrap() as z.ZodType);
  if (field instanceof z.ZodPipe) return bare(field.in as z.ZodType);
  return field;
}

const isEmptyList = (value: unknown): boolean =>
  (Array.isArray(value) && value.length === 0) || value === false;

function below(name: string, values: FormValues): FormValues {
  const start = `${name}.`;
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      key.startsWith(start) ? [[key.slice(start.length), value]] : [],
    ),
  );
}

const recordOf = (name: string, values: FormValues): Record<string, string> =>
  Object.fromEntries(
    Object.entries(below(name, values)).flatMap(([key, [value = '']]) =>
      value.trim() === '' ? [] : [[key, value]],
    ),
  );

/** Three fields as an ISO date; what is not a date stays as typed, so that the schema says so. */
function dateOf(name: string, values: FormValues): string | undefined {
  const [day, month, year] = ['day', 'month', 'year'].map(
    (part) => values[`${name}-${part}`]?.[0]?.trim() ?? '',
  );
  if (!day && !month && !year) return undefined;
  return `${year?.padStart(4, '0')}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
}

function isKnown(name: string, shape: Record<string, z.ZodType>): boolean {
  const first = name.split('.')[0] ?? name;
  return name in shape || first in shape || name.replace(/-(day|month|year)$/, '') in shape;
}
