import { preferNot, type EqualityForm, type EqualityInput } from '#shared/equality-monitoring.ts';
import {
  type EqualityQuestion,
  questionSetFor,
  questionSets,
  questionsOf,
} from '#shared/equality-questions.ts';
import type { Event } from '#shared/events.ts';
import { isoDay } from '#shared/time.ts';
import { Problem } from '#server/problems.ts';
import { newId } from '#server/platform/ids.ts';
import { quarterOf } from './figures-rules.ts';
import type { EqualityPorts, GivenAnswers } from './ports.ts';
import { settingsOn } from './settings-rules.ts';

export type EqualityMonitoring = ReturnType<typeof createEqualityMonitoring>;

/** Days after an event on which its form still takes answers. */
const openAfterDays = 30;
const dayMs = 86_400_000;

/** The form about equality: asked of anyone, tied to nobody. Nothing it does knows a visitor. */
export function createEqualityMonitoring({
  answers,
  releases,
  settings,
  events,
  clock,
}: Pick<EqualityPorts, 'answers' | 'releases' | 'settings' | 'events' | 'clock'>) {
  async function openEvent(slug: string): Promise<Event> {
    const event = await events.findBySlug(slug);
    const now = clock.now();
    if (!event || event.state === 'draft') throw new Problem('not-found', 'event.unknown');
    if (event.state === 'cancelled') throw new Problem('gone', 'event.cancelled');
    if (now < event.opensAt) throw new Problem('not-found', 'event.notOpen');
    if (+now > +event.endsAt + openAfterDays * dayMs) throw new Problem('gone', 'event.past');
    return event;
  }

  return {
    /** Throws not-found, and gone some weeks after the event. */
    async getForm(slug: string): Promise<EqualityForm> {
      const { texts, nation, zone } = await openEvent(slug);
      const titles = Object.entries(texts).map(([locale, text]) => [locale, text?.title]);
      const day = isoDay(clock.now(), zone);
      const { id, groups } = questionSetFor(nation, day);
      const { keepDays } = settingsOn(await settings.list(), day);
      return {
        slug,
        titles: Object.fromEntries(titles) as EqualityForm['titles'],
        token: newId(),
        keepDays,
        set: {
          id,
          groups: groups.map((group) => ({
            id: group.id,
            questions: group.questions.map((one) => ({ id: one.id, answers: [...one.answers] })),
          })),
        },
      };
    },

    /** Keeps one person's answers; sent twice they count once. Throws invalid where an answer is not one of its question. */
    async answer(
      slug: string,
      { token, set: setId, more, ...given }: EqualityInput,
    ): Promise<void> {
      const event = await openEvent(slug);
      const set = questionSets.find(
        ({ id, nations }) => id === setId && nations.includes(event.nation),
      );
      if (!set)
        throw new Problem('invalid', 'request.invalid', [
          { field: 'set', code: 'request.invalid' },
        ]);
      const kept = answersIn(questionsOf(set), given);
      const day = isoDay(clock.now(), event.zone);
      const { keepDays } = settingsOn(await settings.list(), day);
      await answers.add(
        {
          eventId: event.id,
          nation: event.nation,
          quarter: quarterOf(isoDay(event.startsAt, event.zone)),
          day,
          set: set.id,
        },
        { token, answers: kept, more: more || null },
        new Date(Date.parse(day) + keepDays * dayMs),
      );
    },

    /** Removes answers that are past their time, and people's words from figures as old. */
    async retire(): Promise<{ buckets: number; comments: number }> {
      const now = clock.now();
      const today = now.toISOString().slice(0, 10);
      const { keepDays } = settingsOn(await settings.list(), today);
      const before = new Date(+now - keepDays * dayMs).toISOString().slice(0, 10);
      return {
        buckets: await answers.removeOverdue(now),
        comments: await releases.forgetComments(before, now),
      };
    },
  };
}

function answersIn(
  questions: readonly EqualityQuestion[],
  given: Partial<Record<string, string>>,
): GivenAnswers {
  const asked = new Map(questions.map((one) => [one.id as string, one]));
  const chosen = Object.entries(given).filter(([, answer]) => answer !== undefined);
  const wrong = chosen.filter(
    ([id, answer = '']) =>
      answer !== preferNot &&
      !(asked.get(id)?.answers as readonly string[] | undefined)?.includes(answer),
  );
  if (wrong.length > 0)
    throw new Problem(
      'invalid',
      'request.invalid',
      wrong.map(([field]) => ({ field, code: 'answer.missing' })),
    );
  return Object.fromEntries(chosen) as GivenAnswers;
}
