import type { RoleGrant } from '#shared/permissions.ts';
import { question, type Question } from '#shared/questions.ts';
import type { Site } from './site.ts';

const organiser: RoleGrant = { role: 'organiser', scope: { kind: 'programme' } };
const written = (en: string) => ({ en, cy: `${en} (cy)`, 'en-easy': `${en} (easy)` });

/** A question, optional and plain; say what differs. */
export const aQuestion = (id: string, label: string, different: object = {}): Question =>
  question.parse({
    id,
    kind: 'text',
    texts: Object.fromEntries(
      Object.entries(written(label)).map(([locale, one]) => [locale, { label: one }]),
    ),
    keepUntil: '2030-12-31',
    ...different,
  });

export const anOption = (id: string, words: string) => ({ id, texts: written(words) });

/** Has an event ask these in place of what it asked. */
export async function askQuestions(
  { services: { questions } }: Pick<Site, 'services'>,
  eventId: string,
  asked: readonly Question[],
): Promise<void> {
  const asker = { grants: [organiser], by: { kind: 'person', id: 'organiser' } };
  const { version } = await questions.get(eventId, asker);
  await questions.save(eventId, { version, questions: [...asked], confirmed: true }, asker);
}
