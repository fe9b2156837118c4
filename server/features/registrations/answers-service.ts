import type { Event } from '#shared/events.ts';
import type { AnswerCount, AnswerCounts, AnswersTo } from '#shared/staff-answers.ts';
import type { Question } from '#shared/questions.ts';
import type { Audit } from '#server/platform/audit.ts';
import { Problem } from '#server/problems.ts';
import type { AnswersPort, EventsPort } from './other-features.ts';
import { mayAt } from './policy.ts';
import type { RegistrationLists } from './ports.ts';
import type { Caller } from './service.ts';

/** What the people of an event answered, for staff: counts, and who answered what. */
export function createStaffAnswers({
  rows,
  answers,
  events,
  audit,
}: {
  rows: Pick<RegistrationLists, 'list'>;
  answers: AnswersPort;
  events: EventsPort;
  audit: Pick<Audit, 'read'>;
}) {
  async function eventFor(id: string, { asker }: Caller): Promise<Event> {
    const event = await events.find(id);
    if (!event) throw new Problem('not-found', 'event.unknown');
    if (!mayAt(asker, 'registrations.see', event))
      throw new Problem('forbidden', 'request.forbidden');
    return event;
  }

  const opensTo = (event: Event, { asker }: Caller, { sensitive }: Question): boolean =>
    !sensitive || mayAt(asker, 'access.see', event);

  return {
    /** Of sensitive questions only how many have answered: what they chose stands with the answers themselves. */
    async counts(eventId: string, caller: Caller): Promise<AnswerCounts> {
      const event = await eventFor(eventId, caller);
      const questions = await answers.questionsOf(eventId);
      const counted = await answers.countAnswers(eventId, questions, (one) => !one.sensitive);
      const counts = questions.map((question) => ({
        ...countOf(question, counted),
        opens: opensTo(event, caller, question),
      }));
      return { counts };
    },

    /** Who answered one question. Reading answers to a sensitive one is recorded before they are given. */
    async answersTo(eventId: string, id: string, page: number, caller: Caller): Promise<AnswersTo> {
      const event = await eventFor(eventId, caller);
      const question = (await answers.questionsOf(eventId)).find((one) => one.id === id);
      if (!question) throw new Problem('not-found', 'page.unknown');
      if (!opensTo(event, caller, question)) throw new Problem('forbidden', 'request.forbidden');
      const who = await answers.listWhoAnswered(eventId, id);
      if (question.sensitive)
        await audit.read({
          actor: caller.by.actor,
          action: 'answers.read',
          subject: { collection: 'events', id: eventId },
          codes: [id],
          count: who.length,
          ...(caller.by.requestId && { requestId: caller.by.requestId }),
        });
      const found = await rows.list(eventId, { sort: 'name', page }, who);
      const accessIds = found.rows.flatMap(({ people }) => people.map((one) => one.accessId));
      const [given, counted] = await Promise.all([
        answers.answersOf(eventId, accessIds, { sensitive: true, only: id }),
        answers.countAnswers(eventId, [question], () => true),
      ]);
      return {
        ...countOf(question, counted),
        opens: true,
        page: {
          ...found,
          rows: found.rows.map(({ id: registrationId, reference, state, people }) => ({
            id: registrationId,
            reference,
            state,
            people: people.flatMap(({ id: personId, name, accessId }) => {
              const own = given.answers.get(accessId);
              return own ? [{ id: personId, name, answers: own }] : [];
            }),
          })),
        },
      };
    },
  };
}

const countOf = (
  question: Question,
  counted: Awaited<ReturnType<AnswersPort['countAnswers']>>,
): Omit<AnswerCount, 'opens'> => ({
  question,
  ...(counted.get(question.id) ?? { answered: 0, chosen: null, sum: null }),
});
