import { readFileAnswer } from '#shared/answer-files.ts';
import type { Event } from '#shared/events.ts';
import type { OwnAnswers, OwnAnswersInput } from '#shared/own-answers.ts';
import type { Question } from '#shared/questions.ts';
import type { Audit } from '#server/platform/audit.ts';
import { newEvent } from '#server/platform/relay.ts';
import { Problem } from '#server/problems.ts';
import type { AnswersPort } from './other-features.ts';
import { linkOpens, mayAt } from './policy.ts';
import type { RegistrationStore, StoredPerson, StoredRegistration } from './ports.ts';
import type { Caller } from './service.ts';

interface Found {
  registration: StoredRegistration;
  event: Event;
}

/** How the service opens a registration to whoever asks. */
interface WaysIn {
  seen(id: string, caller: Caller): Promise<Found>;
  actable(
    id: string,
    wanted: { version: number; action: 'registration.change' },
    caller: Caller,
  ): Promise<Found>;
  unlessStale<Result>(id: string, caller: Caller, work: Promise<Result>): Promise<Result>;
}

/** What one person is asked by the organiser and answers after they were registered, by their link or by staff. */
export function createOwnAnswers(
  {
    store,
    answers,
    audit,
    clock,
  }: {
    store: Pick<RegistrationStore, 'change' | 'find'>;
    answers: AnswersPort;
    audit: Pick<Audit, 'read'>;
    clock: { now(): Date };
  },
  { seen, actable, unlessStale }: WaysIn,
) {
  /** Throws not-found where the person is not theirs, and forbidden until sensitive answers may be seen. */
  async function opened({ registration, event }: Found, personId: string, { asker }: Caller) {
    const person = registration.people.find(({ id }) => id === personId);
    const link = person ? linkOpens(asker, registration, person, clock.now()) : 'no';
    const staff = mayAt(asker, 'registrations.change', event);
    if (!person || (link === 'no' && !staff))
      throw new Problem('not-found', 'registration.unknown');
    const questions = await answers.fitting(event.id, person);
    const sensitive = questions.flatMap(({ id, ...one }) => (one.sensitive ? [id] : []));
    const seesAll = link === 'fresh' || (staff && mayAt(asker, 'access.see', event));
    if (sensitive.length > 0 && !seesAll)
      throw new Problem('forbidden', link === 'no' ? 'request.forbidden' : 'link.fresh');
    return { person, questions, sensitive };
  }

  async function recordRead(id: string, codes: string[], { by }: Caller): Promise<void> {
    const { actor, requestId } = by;
    await audit.read({
      actor,
      action: 'answers.read',
      subject: { collection: 'registrations', id },
      codes,
      ...(requestId && { requestId }),
    });
  }

  async function read(found: Found, personId: string, caller: Caller): Promise<OwnAnswers> {
    const { person, questions, sensitive } = await opened(found, personId, caller);
    const { registration, event } = found;
    if (sensitive.length > 0) await recordRead(registration.id, sensitive, caller);
    const read = await answers.answersOf(event.id, [person.accessId], { sensitive: true });
    return presented(person, registration, questions, read.answers.get(person.accessId) ?? {});
  }

  async function write(
    found: Found,
    personId: string,
    { version, answers: given }: OwnAnswersInput,
    caller: Caller,
  ): Promise<OwnAnswers> {
    const { person, questions } = await opened(found, personId, caller);
    const { registration, event } = found;
    const saying = { ...person, answers: given };
    const problems = (await answers.problems(event.id, [saying])).map(({ field, code }) => ({
      field: field.replace(/^people\.0\./, ''),
      code,
    }));
    if (problems.length > 0)
      throw new Problem('invalid', problems[0]?.code ?? 'request.invalid', problems);
    const { id, state } = registration;
    const { actor, requestId } = caller.by;
    const told = { eventId: event.id, person: personId };
    const events = [newEvent('registration.answered', told, actor, requestId)];
    const done = await store.change({ id, state, version }, { set: {}, events }, clock.now());
    if (done !== 'done') throw new Problem('conflict', 'registration.stale');
    const { accessId } = person;
    await answers.keep(event.id, [{ accessId, person: saying }]);
    // What ended meanwhile took its answers with it, and these must not outlive it.
    const now = await store.find(id);
    if (!now?.people.some((one) => one.id === personId) || now.state !== state)
      await answers.remove([accessId]);
    return presented(person, { version: version + 1 }, questions, given);
  }

  return {
    /**
     * A file that one person answered with: for them with a fresh code, and for those who may see access needs. Recorded
     * before it is given. Throws not-found, forbidden.
     */
    async getAnswerFile(
      id: string,
      personId: string,
      question: string,
      caller: Caller,
    ): Promise<{ name: string; type: string; bytes: Uint8Array }> {
      const { registration, event } = await seen(id, caller);
      const person = registration.people.find((one) => one.id === personId);
      const link = person ? linkOpens(caller.asker, registration, person, clock.now()) : 'no';
      const staff = mayAt(caller.asker, 'access.see', event);
      if (!person || (link === 'no' && !mayAt(caller.asker, 'registrations.see', event)))
        throw new Problem('not-found', 'registration.unknown');
      if (link !== 'fresh' && !staff)
        throw new Problem('forbidden', link === 'no' ? 'request.forbidden' : 'link.fresh');
      const { accessId } = person;
      const wanted = { sensitive: true, only: question };
      const given = await answers.answersOf(event.id, [accessId], wanted);
      const file = readFileAnswer(given.answers.get(accessId)?.[question]);
      if (!file) throw new Problem('not-found', 'page.unknown');
      await recordRead(registration.id, [question], caller);
      const content = await answers.readFile(file.id, accessId);
      if (!content) throw new Problem('not-found', 'page.unknown');
      return content;
    },

    /** Throws not-found, and forbidden until a fresh code where sensitive answers are among them. */
    async getOwnAnswers(id: string, personId: string, caller: Caller): Promise<OwnAnswers> {
      return read(await seen(id, caller), personId, caller);
    },

    /** Throws the same, invalid, and conflict where the registration changed meanwhile. */
    async saveOwnAnswers(
      id: string,
      personId: string,
      input: OwnAnswersInput,
      caller: Caller,
    ): Promise<OwnAnswers> {
      const { version } = input;
      const found = await actable(id, { version, action: 'registration.change' }, caller);
      return unlessStale(id, caller, write(found, personId, input, caller));
    },
  };
}

const presented = (
  { pool, sessions }: StoredPerson,
  { version }: { version: number },
  questions: Question[],
  answers: OwnAnswers['answers'],
): OwnAnswers => ({ questions, pool, sessions, answers, version });
