import { poolWords } from '#client/design/pool-words.ts';
import { segments } from '#shared/broadcast-kinds.ts';
import type { Event } from '#shared/events.ts';
import { type LocaleId, locales } from '#shared/locales.ts';
import type { Text } from '#shared/text.ts';
import { chooseWritten } from '#shared/written.ts';

type Parts = Pick<Event, 'pools' | 'sessions'>;

/** Those whom a message to many is for, in words. */
export function whoWords(who: string, event: Parts, text: Text, locale: LocaleId): string {
  const [kind, id = ''] = who.split(/:(.*)/s);
  if (kind === 'pool')
    return text('broadcasts:who.pool', {
      pool: poolWords(event.pools, id, { text, locale: locales[locale] }),
    });
  if (kind === 'session') {
    const session = event.sessions.find((one) => one.id === id);
    const title = session ? chooseWritten(session.texts, locale).text.title : id;
    return text('broadcasts:who.session', { session: title });
  }
  const known = segments.find((one) => one === who);
  return known === undefined ? who : text(`broadcasts:who.${known}`);
}

/** Everybody that a message of an event can be for; who has needs only where the writer may know. */
export const whoOptions = (event: Parts, mayKnowNeeds: boolean): string[] => [
  ...segments.filter((one) => mayKnowNeeds || !one.startsWith('needs')),
  ...event.pools.map(({ id }) => `pool:${id}`),
  ...event.sessions
    .filter(({ choice, capacity }) => choice !== null || capacity !== null)
    .map(({ id }) => `session:${id}`),
];
