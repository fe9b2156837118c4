import { z } from 'zod';
import { pageOf } from './page-of.ts';
import { code, type ProblemCode } from './problem.ts';

/** Rows of people that one file may hold. */
export const importRowLimit = 10_000;
/** Bytes that one file may have. */
export const importFileLimit = 4_000_000;
/** Days after which what was uploaded is removed, imported or not. */
export const importDays = 7;

/** The columns of a file, by the names in its first row, which are codes and the same in every language. */
export const importColumns = [
  'name',
  'email',
  'phone',
  'contact_by',
  'format',
  'language',
  'pool',
  'sessions',
  'assistant',
  'photos',
  'under_18',
  'guardian_name',
  'guardian_phone',
  'guardian_agrees',
] as const;
export type ImportColumn = (typeof importColumns)[number];

/** The column with the answers to a question; one that is named like another column begins with `question_`. */
export function questionColumn(id: string): string {
  const name = id.replaceAll('-', '_');
  return (importColumns as readonly string[]).includes(name) ? `question_${name}` : name;
}

/** The columns that a file must have; the others may be left out. */
export const neededColumns: readonly ImportColumn[] = ['name', 'pool'];

export const importStates = [
  'checking',
  'refused',
  'checked',
  'importing',
  'finished',
  'discarded',
] as const;
export type ImportState = (typeof importStates)[number];

export const importActions = [
  'import.refuse',
  'import.pass',
  'import.confirm',
  'import.finish',
  'import.discard',
  'import.forget',
] as const;
export type ImportAction = (typeof importActions)[number];

/** One thing wrong with one cell. Row 1 is the row of the names; a column is as the file names it. */
export const importProblem = z.object({
  row: z.int(),
  column: z.string(),
  code: z.string() as unknown as z.ZodType<ProblemCode>,
});
export type ImportProblem = z.infer<typeof importProblem>;

/** A pool that has fewer places free than the file wants. */
export const importShortfall = z.object({ pool: z.string(), wanted: z.int(), free: z.int() });
export type ImportShortfall = z.infer<typeof importShortfall>;

/** A file of registrations as its list names it. */
export const registrationImport = z.object({
  id: z.string(),
  eventId: z.string(),
  state: z.enum(importStates),
  /** How many people the file names. */
  rows: z.int(),
  createdAt: z.date(),
  version: z.int(),
  may: z.array(z.enum(importActions)),
});
export type RegistrationImport = z.infer<typeof registrationImport>;

/** The same with its report: problems by row, or what came of each row. */
export const importReport = registrationImport.extend({
  /** Rows that are registered. */
  done: z.int(),
  /** Rows that could not be registered, or that have something wrong. */
  failed: z.int(),
  shortfalls: z.array(importShortfall),
  problems: pageOf(importProblem),
});
export type ImportReport = z.infer<typeof importReport>;

/** A file to check. Whoever uploads it says that its people agreed to be registered. */
export const importUpload = z.strictObject({
  file: z
    .file(code('file.missing'))
    .min(1, code('file.missing'))
    .max(importFileLimit, code('file.tooLarge')),
  consentRecorded: z.literal([true, 'true'], code('consent.recorded')),
});

export const importQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(1_000).default(1),
});
