import { DateTime } from 'luxon';
import type {
  Event,
  EventInput,
  EventStage,
  FreePlaces,
  Pool,
  RegistrationState,
} from '#shared/events.ts';
import type { PoolKind } from '#shared/pools.ts';
import { type LocaleId, localeIds } from '#shared/locales.ts';
import type { FieldProblem } from '#shared/problem.ts';

/** An event spans at most this many days, so that what is coming can be read from an index on its start. */
export const longestEventDays = 31;

/** Whether a person can register now, and if not, why; `free` is what the public may take. */
export function registrationStateOf(
  event: Pick<Event, 'state' | 'opensAt' | 'closesAt' | 'startsAt' | 'endsAt'>,
  free: number,
  now: Date,
): RegistrationState {
  if (event.state === 'cancelled') return 'cancelled';
  if (event.state === 'completed' || now >= event.endsAt) return 'past';
  if (event.state === 'draft' || now < event.opensAt) return 'not-open';
  if (now >= event.closesAt) return 'closed';
  return free > 0 ? 'open' : 'full';
}

/** Where an event stands as its organisers see it. */
export const stageOf = (
  { state }: Pick<Event, 'state'>,
  registration: RegistrationState,
): EventStage => (state === 'draft' || state === 'completed' ? state : registration);

/** Kinds of place that anyone may ask for; the rest are for those who are invited or who need them. */
const publicKinds: readonly PoolKind[] = ['general', 'delegation'];

/** How many places the public may take now, over all pools that are open to anyone. */
export function publicFree(pools: readonly Pool[], places: readonly FreePlaces[]): number {
  const open = publicPools(pools);
  return places.reduce((sum, { pool, free }) => (open.has(pool) ? sum + free : sum), 0);
}

/** The ids of the pools that are open to anyone. */
export const publicPools = (pools: readonly Pool[]): Set<string> =>
  new Set(pools.filter(({ kind }) => publicKinds.includes(kind)).map(({ id }) => id));

/** The pool of a session that has places of its own. */
export const sessionPool = (sessionId: string): string => `session:${sessionId}`;

/** Every pool whose places are claimed: the event's own, then one for each session with a limit. */
export function claimedPools(
  event: Pick<Event, 'pools' | 'sessions'>,
): { pool: string; capacity: number }[] {
  return [
    ...event.pools.map(({ id, capacity }) => ({ pool: id, capacity })),
    ...event.sessions.flatMap(({ id, capacity }) =>
      capacity === null ? [] : [{ pool: sessionPool(id), capacity }],
    ),
  ];
}

/** The ISO day that it is in a zone. */
export const dayIn = (zone: string, now: Date): string =>
  isoDay(DateTime.fromJSDate(now, { zone }));

/** The ISO days of an event in its own zone, first to last. */
export function eventDays({ zone, startsAt, endsAt }: Pick<Event, 'zone' | 'startsAt' | 'endsAt'>) {
  const first = DateTime.fromJSDate(startsAt, { zone }).startOf('day');
  // An event that ends at midnight ends on the day before.
  const last = DateTime.fromMillis(Math.max(+startsAt, +endsAt - 1), { zone }).startOf('day');
  const count = Math.round(last.diff(first, 'days').days) + 1;
  return Array.from({ length: count }, (_day, index) => isoDay(first.plus({ days: index })));
}

/** The words of a text for searching: lower case, without accents, each once. */
export function foldWords(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return [...new Set(plain.match(/[\p{L}\p{N}]+/gu) ?? [])];
}

/** The words that find an event: its titles and summaries in every language, and its town. */
export function searchWords(event: Pick<Event, 'texts'>, town: string | null): string[] {
  const written = Object.values(event.texts).flatMap((text) =>
    text ? [text.title, text.summary] : [],
  );
  return foldWords([...written, town ?? ''].join(' '));
}

/** The languages of the interface in which an event has not been written yet. */
export function missingLanguages(event: Pick<Event, 'texts'>): LocaleId[] {
  return localeIds.filter((id) => event.texts[id] === undefined);
}

/** What contradicts itself in an event, by field; each field once. */
export function eventFaults(event: EventInput): FieldProblem[] {
  const { startsAt, endsAt, sessions, pools, strands } = event;
  const strandIds = new Set(strands.map(({ id }) => id));
  const wrong: [string, boolean][] = [
    ['slug', !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(event.slug)],
    ['zone', !DateTime.local({ zone: event.zone }).isValid],
    ['endsAt', endsAt <= startsAt || +endsAt - +startsAt > longestEventDays * 86_400_000],
    ['opensAt', event.opensAt >= event.closesAt],
    ['closesAt', event.closesAt > endsAt],
    ['venueId', isMisplacedVenue(event)],
    ['online', (event.online === null) !== (event.mode === 'in-person')],
    ['pools', repeats(pools.map(({ id }) => id)) || pools.some(isMisplaced)],
    ['arrangeable', event.arrangeable.some(({ until }) => until >= dayIn(event.zone, startsAt))],
    ['sessions', repeats(sessions.map(({ id }) => id))],
    ...sessions.map((session, index): [string, boolean] => [
      `sessions.${index}`,
      session.endsAt <= session.startsAt ||
        session.startsAt < startsAt ||
        session.endsAt > endsAt ||
        (session.strand !== null && !strandIds.has(session.strand)) ||
        (session.capacity !== null && session.capacity < 0),
    ]),
  ];
  return wrong.flatMap(([field, isWrong]) => (isWrong ? [{ field, code: 'request.invalid' }] : []));
}

/** A draft may still look for its venue. */
const isMisplacedVenue = ({ venueId, mode, state }: EventInput): boolean =>
  mode === 'online' ? venueId !== null : venueId === null && state !== 'draft';

/** Only delegations belong to a nation, and session pools have a name of their own. */
const isMisplaced = ({ id, kind, nation }: Pool): boolean =>
  (kind === 'delegation') !== (nation !== null) || id.includes(':');

const repeats = (ids: string[]): boolean => new Set(ids).size < ids.length;

const isoDay = (at: DateTime): string => at.toFormat('yyyy-MM-dd');
