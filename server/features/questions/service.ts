import type { Event } from '#shared/events.ts';
import type { FieldProblem } from '#shared/problem.ts';
import {
  type Answered,
  type Answering,
  answerProblems,
  fits,
  questionsFor,
} from '#shared/question-answers.ts';
import type {
  Answer,
  Answers,
  Question,
  QuestionForm,
  QuestionFormInput,
} from '#shared/questions.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newEvent } from '#server/platform/relay.ts';
import { Problem } from '#server/problems.ts';
import { unknownFiles } from './files-service.ts';
import type {
  AnswerFilesPort,
  Asker,
  AnswerStore,
  EventsPort,
  FormStore,
  StoredAnswer,
} from './ports.ts';
import { mayAsk } from './policy.ts';
import { formProblems, losesAnswers } from './rules.ts';

/** One person whose answers are looked up, and the pseudonymous id they stand under. */
export interface AnswersByPerson {
  questions: Question[];
  /** By pseudonymous id, then by question. */
  answers: Map<string, Record<string, Answer>>;
}

export type Questions = ReturnType<typeof createQuestions>;

/** The questions that organisers ask beside the form's own, and what people answer. */
export function createQuestions({
  forms,
  answers,
  files,
  events,
  clock,
  nudge,
}: {
  forms: FormStore;
  answers: AnswerStore;
  files: Pick<AnswerFilesPort, 'isFor'>;
  events: EventsPort;
  clock: Clock;
  nudge: () => void;
}) {
  async function eventFor(eventId: string, { grants }: Asker): Promise<Event> {
    const event = await events.find(eventId);
    if (!event) throw new Problem('not-found', 'event.unknown');
    if (!mayAsk(grants, event)) throw new Problem('forbidden', 'request.forbidden');
    return event;
  }

  const questionsOf = async (eventId: string): Promise<Question[]> =>
    (await forms.recall(eventId))?.questions ?? [];

  async function formOf(eventId: string): Promise<QuestionForm> {
    const [form, answered] = await Promise.all([forms.find(eventId), answers.count(eventId)]);
    return { version: form?.version ?? 0, questions: form?.questions ?? [], answered };
  }

  /** The questions that one person of a registration is asked, and what they answered. */
  async function askedOf(eventId: string, { pool, sessions, ...person }: Answering) {
    const given: Answers = person.answers ?? {};
    return { given, asked: questionsFor(await questionsOf(eventId), { pool, sessions }, given) };
  }

  return {
    questionsOf,

    /** What an organiser keeps. Throws not-found, forbidden. */
    async get(eventId: string, asker: Asker): Promise<QuestionForm> {
      await eventFor(eventId, asker);
      return formOf(eventId);
    },

    /** Throws invalid; conflict with what stands where somebody else changed it, or where answers would be lost. */
    async save(
      eventId: string,
      { version, questions: sent, confirmed }: QuestionFormInput,
      asker: Asker,
    ): Promise<QuestionForm> {
      const event = await eventFor(eventId, asker);
      // What a file holds nobody knows beforehand.
      const questions = sent.map((one) =>
        one.kind === 'file' ? { ...one, sensitive: true } : one,
      );
      const stands = await formOf(eventId);
      if (stands.version !== version) throw new Problem('conflict', 'question.stale', [], stands);
      const problems = formProblems(event, questions);
      if (problems.length > 0)
        throw new Problem('invalid', problems[0]?.code ?? 'request.invalid', problems);
      const lost = losesAnswers(stands.questions, questions, stands.answered);
      if (lost.length > 0 && !confirmed) throw new Problem('conflict', 'question.answered');
      const codes = questions.map(({ id }) => id);
      const told = [newEvent('questions.changed', { codes }, asker.by, asker.requestId)];
      if (!(await forms.save({ eventId, version, questions }, told, clock.now())))
        throw new Problem('conflict', 'question.stale', [], await formOf(eventId));
      if (lost.length > 0) await answers.removeTo(eventId, lost);
      nudge();
      return formOf(eventId);
    },

    /** The questions that fit somebody's place and sessions, whatever hangs on an answer. */
    async fitting(eventId: string, person: Answering): Promise<Question[]> {
      return (await questionsOf(eventId)).filter((question) => fits(question, person));
    },

    /**
     * What is wrong with the answers of people. The first is asked; the others may answer. Unless they are to be complete,
     * what must be answered may wait: staff enter what somebody told them.
     */
    async problems(
      eventId: string,
      people: readonly Answering[],
      { complete = true }: { complete?: boolean } = {},
    ): Promise<FieldProblem[]> {
      const found = people.map(async (person, at) => {
        if (at > 0 && person.answers === undefined) return [];
        const { asked, given } = await askedOf(eventId, person);
        const known = new Set(asked.map(({ id }) => id));
        const stray = Object.keys(given).filter((id) => !known.has(id));
        const unknown = stray.map((id): FieldProblem => ({
          field: `answers.${id}`,
          code: 'question.notAsked',
        }));
        const due = complete ? asked : asked.filter(({ id }) => id in given);
        const wrong = [...answerProblems(due, given), ...unknown];
        const lost = await unknownFiles(files, eventId, asked, person);
        return [...wrong, ...lost].map((one) => ({
          ...one,
          field: `people.${at}.${one.field}`,
        }));
      });
      return (await Promise.all(found)).flat();
    },

    /** Keeps what people answered, under their pseudonymous ids. */
    async keep(
      eventId: string,
      people: ReadonlyArray<{ accessId: string; person: Answering }>,
    ): Promise<void> {
      for (const { accessId, person } of people) {
        if (person.answers === undefined) continue;
        const { asked, given } = await askedOf(eventId, person);
        const said = asked.flatMap(({ id }) => {
          const answer = given[id];
          return answer === undefined ? [] : [{ question: id, answer }];
        });
        await answers.write(accessId, eventId, said);
      }
    },

    /** The answers of some people, or with null of all; those to sensitive questions where they may be seen. */
    async answersOf(
      eventId: string,
      accessIds: readonly string[] | null,
      { sensitive, only }: { sensitive: boolean; only?: string },
    ): Promise<AnswersByPerson> {
      const questions = (await questionsOf(eventId)).filter(
        (one) => (sensitive || !one.sensitive) && (only === undefined || one.id === only),
      );
      const ids = questions.map(({ id }) => id);
      const found = await answers.list({ eventId, accessIds }, ids);
      const byPerson = new Map<string, Record<string, Answer>>();
      for (const { accessId, question, answer } of found)
        byPerson.set(accessId, { ...byPerson.get(accessId), [question]: answer });
      return { questions, answers: byPerson };
    },

    /**
     * How many questions each is asked, and how many of those must still be answered. No sensitive answer is opened for
     * that, so what hangs on one does not count.
     */
    async countDue(
      eventId: string,
      people: readonly Answered[],
    ): Promise<Map<string, { asked: number; due: number }>> {
      const questions = await questionsOf(eventId);
      if (questions.length === 0) return new Map();
      const accessIds = people.map(({ accessId }) => accessId);
      const plain = questions.flatMap((one) => (one.sensitive ? [] : [one.id]));
      const [given, answered] = await Promise.all([
        answers.list({ eventId, accessIds }, plain),
        answers.listAnswered(accessIds),
      ]);
      return new Map(
        people.map(({ accessId, ...facts }) => {
          const asked = questionsFor(questions, facts, answersIn(given, accessId));
          const known = answered.get(accessId) ?? [];
          const due = asked.filter(({ id, required }) => required && !known.includes(id));
          return [accessId, { asked: asked.length, due: due.length }];
        }),
      );
    },

    /** Their places changed: answers to what they are not asked any more go. */
    async dropUnasked(eventId: string, people: readonly Answered[]): Promise<void> {
      const questions = await questionsOf(eventId);
      const ids = questions.map(({ id }) => id);
      const accessIds = people.map(({ accessId }) => accessId);
      const given = ids.length === 0 ? [] : await answers.list({ eventId, accessIds }, ids);
      for (const { accessId, ...facts } of people) {
        const own = answersIn(given, accessId);
        const asked = questionsFor(questions, facts, own);
        const gone = Object.keys(own).filter((id) => !asked.some((one) => one.id === id));
        if (gone.length > 0) await answers.removeSome(accessId, gone);
      }
    },

    /** Whoever they were of has left. */
    remove: (accessIds: readonly string[]): Promise<void> => answers.removeOf(accessIds),

    /** Removes the answers to questions whose last day is over, and records how many went. */
    async retire(): Promise<number> {
      const now = clock.now();
      const day = now.toISOString().slice(0, 10);
      let removed = 0;
      for (const { eventId, questions } of await forms.listPast(day)) {
        const past = questions.filter(({ keepUntil }) => keepUntil < day).map(({ id }) => id);
        const counted = await answers.count(eventId);
        const count = past.reduce((sum, id) => sum + (counted[id] ?? 0), 0);
        if (count === 0) continue;
        const told = newEvent('answers.retired', { codes: past, count }, { kind: 'system' });
        await forms.record(eventId, told, now);
        removed += await answers.removeTo(eventId, past);
      }
      if (removed > 0) nudge();
      return removed;
    },
  };
}

const answersIn = (given: readonly StoredAnswer[], person: string): Answers =>
  Object.fromEntries(
    given.flatMap(({ accessId, question, answer }) =>
      accessId === person ? [[question, answer]] : [],
    ),
  );
