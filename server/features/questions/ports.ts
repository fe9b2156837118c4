import type { Event } from '#shared/events.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import type { Answer, Question } from '#shared/questions.ts';
import type { Files } from '#server/platform/files.ts';
import type { NewEvent } from '#server/platform/relay.ts';

/** Who asks, by their roles, and for the record of it. */
export interface Asker {
  grants: readonly RoleGrant[];
  by: { kind: string; id?: string };
  requestId?: string;
}

export interface StoredForm {
  eventId: string;
  version: number;
  questions: Question[];
}

/** One answer of one person, who stands under a pseudonymous id. */
export interface StoredAnswer {
  accessId: string;
  eventId: string;
  question: string;
  answer: Answer;
}

export interface FormStore {
  find(eventId: string): Promise<StoredForm | null>;
  /** As `find`, and for a second without asking the database: every registration asks. */
  recall(eventId: string): Promise<StoredForm | null>;
  /** One conditional write with its events; version 0 makes the form. */
  save(form: StoredForm, events: readonly NewEvent[], now: Date): Promise<boolean>;
  /** Records an event about a form, which changes nothing of it. */
  record(eventId: string, event: NewEvent, now: Date): Promise<void>;
  /** The forms that have a question whose last day is over. */
  listPast(day: string): Promise<StoredForm[]>;
}

export interface AnswerStore {
  /** Keeps the answers of one person in place of what they said before. */
  write(
    accessId: string,
    eventId: string,
    answers: ReadonlyArray<Omit<StoredAnswer, 'accessId' | 'eventId'>>,
  ): Promise<void>;
  /** The answers of some people at an event, or of all of them, to these questions. */
  list(
    whose: { eventId: string; accessIds: readonly string[] | null },
    questions: readonly string[],
  ): Promise<StoredAnswer[]>;
  /** The pseudonymous ids of those who answered a question of an event; nothing is opened. */
  listWhoAnswered(eventId: string, question: string): Promise<string[]>;
  /** How many people have answered each question of an event. */
  count(eventId: string): Promise<Record<string, number>>;
  /** The questions that some people have answered, by pseudonymous id; nothing is opened. */
  listAnswered(accessIds: readonly string[]): Promise<Map<string, string[]>>;
  removeOf(accessIds: readonly string[]): Promise<void>;
  /** Removes the answers of one person to some questions. */
  removeSome(accessId: string, questions: readonly string[]): Promise<void>;
  /** Removes the answers to questions of an event. Answers how many. */
  removeTo(eventId: string, questions: readonly string[]): Promise<number>;
}

/** What answers ask of the files that stand for some of them. */
export type AnswerFilesPort = Pick<
  Files,
  'claim' | 'isFor' | 'removeOthers' | 'removeOf' | 'removeAbout'
>;

export interface EventsPort {
  find(id: string): Promise<Event | null>;
}
