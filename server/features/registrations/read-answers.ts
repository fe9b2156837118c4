import type { Event } from '#shared/events.ts';
import type { AnswersRead } from '#shared/questions.ts';
import type { Audit } from '#server/platform/audit.ts';
import { linkOpens, mayAt, onlyPerson } from './policy.ts';
import type { AnswersPort } from './other-features.ts';
import type { StoredRegistration } from './ports.ts';
import type { Caller } from './service.ts';

/** What people answered to the organiser: the plain answers, and where they are asked for the sensitive ones, which is recorded. */
export function createReadAnswers({
  answers,
  audit,
  clock,
}: {
  answers: Pick<AnswersPort, 'answersOf' | 'countDue'>;
  audit: Pick<Audit, 'read'>;
  clock: { now(): Date };
}) {
  return async function readAnswers(
    { registration, event }: { registration: StoredRegistration; event: Event },
    wanted: { sensitive: boolean },
    { asker, by }: Caller,
  ): Promise<AnswersRead> {
    const now = clock.now();
    const only = mayAt(asker, 'registrations.see', event)
      ? null
      : onlyPerson(asker, registration, now);
    const people = registration.people.filter(({ id }) => only === null || id === only);
    const isFresh = (one: (typeof people)[number]) =>
      linkOpens(asker, registration, one, now) === 'fresh';
    const may = mayAt(asker, 'access.see', event) || people.every(isFresh);
    const sensitive = wanted.sensitive && may;
    const accessIds = people.map(({ accessId }) => accessId);
    const [read, due] = await Promise.all([
      answers.answersOf(event.id, accessIds, { sensitive }),
      answers.countDue(event.id, people),
    ]);
    const codes = read.questions.flatMap((one) => (one.sensitive ? [one.id] : []));
    if (codes.length > 0)
      await audit.read({
        actor: by.actor,
        action: 'answers.read',
        subject: { collection: 'registrations', id: registration.id },
        codes,
        ...(by.requestId && { requestId: by.requestId }),
      });
    return {
      questions: read.questions,
      people: people.map(({ id, accessId }) => ({
        id,
        answers: read.answers.get(accessId) ?? {},
        ...(due.get(accessId) ?? { asked: 0, due: 0 }),
      })),
    };
  };
}
