import type { Event } from '#shared/events.ts';
import type { FieldProblem, ProblemCode } from '#shared/problem.ts';
import type { Question } from '#shared/questions.ts';
import type { ImportShortfall, ImportState } from '#shared/registration-imports.ts';
import type { RegistrationInput } from '#shared/registrations.ts';
import type { NewEvent } from '#server/platform/relay.ts';

/** Who asks, and for the record of it. */
export interface By {
  actor: { kind: string; id?: string };
  requestId?: string;
}

/** One row's registration; a person may have a phone number alone. */
export type ImportedInput = Omit<RegistrationInput, 'contact'> & {
  contact: Omit<RegistrationInput['contact'], 'email'> & { email?: string | undefined };
};

export interface StoredImport {
  id: string;
  eventId: string;
  state: ImportState;
  /** The member of staff who says that the people of the file agreed. */
  by: By['actor'];
  rows: number;
  shortfalls: ImportShortfall[];
  createdAt: Date;
  version: number;
}

/** What is wrong with one row, by column. */
export interface CellProblem {
  column: string;
  code: ProblemCode;
}

export type StoredRow =
  | { row: number; state: 'wrong'; problems: CellProblem[] }
  | { row: number; state: 'ready'; input: ImportedInput; registrationId: string };

export interface ImportStore {
  insert(file: StoredImport, now: Date): Promise<void>;
  /** Adds rows to a file that is being checked. */
  addRows(id: string, rows: readonly StoredRow[]): Promise<void>;
  find(id: string): Promise<StoredImport | null>;
  /** The newest files of an event. */
  list(eventId: string, limit: number): Promise<StoredImport[]>;
  listImporting(): Promise<StoredImport[]>;
  /** One conditional write with its events. */
  change(
    standing: Pick<StoredImport, 'id' | 'state' | 'version'>,
    set: Partial<Pick<StoredImport, 'state' | 'rows' | 'shortfalls'>>,
    events: readonly NewEvent[],
    now: Date,
  ): Promise<boolean>;
  /** The next rows after one that are not registered yet. */
  listReady(
    id: string,
    after: number,
    limit: number,
  ): Promise<Array<Extract<StoredRow, { state: 'ready' }>>>;
  /** What came of a row; what it said goes. */
  settle(id: string, row: number, code: ProblemCode | null): Promise<void>;
  /** Gives a row whose registration was cut short and has lapsed another id. */
  renew(id: string, row: number, was: string, registrationId: string): Promise<boolean>;
  counts(id: string): Promise<{ done: number; wrong: number }>;
  /** A page of the rows that have something wrong. */
  listWrong(
    id: string,
    page: number,
    pageSize: number,
  ): Promise<Array<{ row: number; problems: CellProblem[] }>>;
  /** Files that were uploaded before a time, and that are neither being entered nor to be removed already. */
  listOld(before: Date): Promise<StoredImport[]>;
  /** Removes a file with its rows. Repeatable. */
  remove(id: string): Promise<void>;
}

/** What imports ask of registrations. */
export interface EntryPort {
  /** Throws gone where nobody can be entered at an event any more. */
  refuseOver(event: Event): void;
  /** Who a registration is of, to be compared within a file. */
  keysOf(event: Event, input: ImportedInput): string[];
  /** What is wrong with each, by the names of its fields; those who are registered already included. */
  check(event: Event, inputs: readonly ImportedInput[]): Promise<FieldProblem[][]>;
  /** The pools, of people or of sessions, with fewer places free than all of these want. */
  shortfalls(event: Event, inputs: AsyncIterable<ImportedInput>): Promise<ImportShortfall[]>;
  /** Registers one; null where it stands, else why not. An id makes one registration however often. */
  enter(
    event: Event,
    input: ImportedInput,
    made: { id: string; by: By },
  ): Promise<ProblemCode | null | 'later' | 'lapsed'>;
}

/** What the organiser of an event asks; each question is a column. */
export type QuestionsOf = (eventId: string) => Promise<Question[]>;

/** A file of rows as cells. Throws `{ reason, row }` where it cannot be read. */
export type ReadCsv = (bytes: Uint8Array) => AsyncIterable<string[]>;
