import type { AccessInput } from '#shared/access-requests.ts';
import type { Event } from '#shared/events.ts';
import type { FieldProblem } from '#shared/problem.ts';
import type { Answered, Answering } from '#shared/question-answers.ts';
import type { Answers, Question } from '#shared/questions.ts';
import type { AnswerCount } from '#shared/staff-answers.ts';
import type { RegistrationSource } from '#shared/registrations.ts';

/** What registrations ask of events; answers may come from a cache. */
export interface EventsPort {
  find(id: string): Promise<Event | null>;
  findBySlug(slug: string): Promise<Event | null>;
}

/** What registrations ask of the questions of organisers. */
export interface AnswersPort {
  /** The questions that fit somebody's place and sessions. */
  fitting(eventId: string, person: Answering): Promise<Question[]>;
  /** What is wrong with the answers of people; unless they are to be complete, what must be answered may wait. */
  problems(
    eventId: string,
    people: readonly Answering[],
    wanted?: { complete: boolean },
  ): Promise<FieldProblem[]>;
  /** Keeps what people answered, under their pseudonymous ids, before their registration is confirmed. */
  keep(
    eventId: string,
    people: ReadonlyArray<{ accessId: string; person: Answering }>,
  ): Promise<void>;
  /** The answers of some people, or with null of all; those to sensitive questions where they may be seen. */
  answersOf(
    eventId: string,
    accessIds: readonly string[] | null,
    seen: { sensitive: boolean; only?: string },
  ): Promise<{ questions: Question[]; answers: ReadonlyMap<string, Answers> }>;
  /** How many questions each is asked, and how many of those must still be answered, by pseudonymous id. */
  countDue(
    eventId: string,
    people: readonly Answered[],
  ): Promise<ReadonlyMap<string, { asked: number; due: number }>>;
  questionsOf(eventId: string): Promise<Question[]>;
  /** A file that answers, of the person who answered with it. */
  readFile(
    id: string,
    accessId: string,
  ): Promise<{ name: string; type: string; bytes: Uint8Array } | null>;
  /** Counts by question; the answers to those that are opened are read for it. */
  countAnswers(
    eventId: string,
    questions: readonly Question[],
    opened: (question: Question) => boolean,
  ): Promise<ReadonlyMap<string, Pick<AnswerCount, 'answered' | 'chosen' | 'sum'>>>;
  /** The pseudonymous ids of those who answered a question. */
  listWhoAnswered(eventId: string, question: string): Promise<string[]>;
  /** Whoever they were of has left. */
  remove(accessIds: readonly string[]): Promise<void>;
  /** Removes answers to questions that they are not asked any more, since their places changed. */
  dropUnasked(eventId: string, people: readonly Answered[]): Promise<void>;
}

/** What registrations ask of invitations to places. */
export interface InvitationsPort {
  /** The invitation that the code of a link opens now, and its pool; null where it opens none. */
  open(event: Event, code: string): Promise<{ id: string; pool: string } | null>;
  /** Counts the people whom a registration brings by an invitation. False where it is used up. */
  use(event: Event, id: string, registrationId: string, people: number): Promise<boolean>;
  /** The registration has ended: others may come in its place. Repeatable. */
  giveBack(eventId: string, registrationId: string): Promise<void>;
}

/** What registrations ask of access requests. */
export interface AccessPort {
  /** Keeps what people said about access, before their registration is confirmed. */
  write(
    entries: Array<{ accessId: string; eventId: string; input: AccessInput }>,
    by: RegistrationSource,
  ): Promise<void>;
  /** Keeps the requests for as long as the event needs them. */
  keep(accessIds: string[], eventId: string): Promise<void>;
  /** Keeps what one of them asked to be kept for the next event; only a fresh code proves who they are. */
  keepProfile(accessId: string, who: { proven: boolean }): Promise<void>;
  remove(accessIds: string[]): Promise<void>;
  /** The event moved: what was arranged is to be looked at again, once for each move. */
  lookAgain(accessIds: string[], eventVersion: number): Promise<void>;
  /** How many needs stand in each state, by access id. */
  countStates(accessIds: string[]): Promise<Record<string, Record<string, number>>>;
}
