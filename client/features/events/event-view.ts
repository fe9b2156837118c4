import type { ActivityCode, EventPage, Pool } from '#shared/events.ts';
import type { Locale } from '#shared/locales.ts';
import type { Text } from '#shared/text.ts';
import type { Venue } from '#shared/venues.ts';
import { chooseWritten } from '#shared/written.ts';
import { supportIn, type Support } from './support-words.ts';
import { timetableOf, type DayView } from './timetable-view.ts';

/** Support that can be asked for until one day; `gone` where that day has passed. */
export interface ArrangeableView {
  until: string;
  gone: boolean;
  supports: Support[];
}

/** A venue in the reader's language. */
export interface VenueView extends Omit<Venue, 'id' | 'nation' | 'safetyCapacity' | 'texts'> {
  gettingThere: string[];
  access: string[];
  evacuation: string[];
  lang: string | null;
}

type Kept =
  | 'slug'
  | 'kind'
  | 'nation'
  | 'legalRegime'
  | 'mode'
  | 'zone'
  | 'startsAt'
  | 'endsAt'
  | 'online'
  | 'contact'
  | 'opensAt'
  | 'closesAt'
  | 'registration';

/** One event as its page shows it: in one language alone, so that the page stays small. */
export interface EventView extends Pick<EventPage, Kept> {
  title: string;
  summary: string;
  about: string[];
  /** Null where it stands in the reader's own language. */
  lang: string | null;
  days: DayView[];
  /** What anyone is asked to do in some session, in the order of the catalogue. */
  activities: ActivityCode[];
  recorded: 'all' | 'some' | 'none';
  provided: Support[];
  arrangeable: ArrangeableView[];
  hasBursary: boolean;
  venue: VenueView | null;
  controller: string;
  places: (Pick<Pool, 'id' | 'kind' | 'nation'> & { free: number })[];
  /** What the public may still take, delegations included. */
  free: number;
}

/** Makes what a reader sees of an event; `activityOrder` is the catalogue's. */
export function eventView(
  event: EventPage,
  locale: Locale,
  text: Text,
  activityOrder: readonly ActivityCode[],
): EventView {
  const { slug, kind, nation, legalRegime, mode, zone, startsAt, endsAt, online, contact } = event;
  const { opensAt, closesAt, registration, sessions } = event;
  const written = chooseWritten(event.texts, locale.id);
  const support = supportIn(text);
  const asked = new Set(sessions.flatMap(({ activities }) => activities));
  const places = placesOf(event);
  return {
    slug,
    kind,
    nation,
    legalRegime,
    mode,
    zone,
    startsAt,
    endsAt,
    online,
    contact,
    opensAt,
    closesAt,
    registration,
    ...written.text,
    lang: written.missing ? written.lang : null,
    days: timetableOf(event, locale.id, support),
    activities: activityOrder.filter((code) => asked.has(code)),
    recorded: recordedOf(sessions.filter(({ activities }) => activities.length > 0)),
    provided: event.provided.map(support),
    arrangeable: arrangeableOf(event, support),
    hasBursary: [...event.provided, ...event.arrangeable.map(({ code }) => code)].includes(
      'travel_bursary',
    ),
    venue: event.venue && venueView(event.venue, locale),
    controller: event.controller.name,
    places,
    free: places.reduce((sum, { kind: of, free }) => (isPublic(of) ? sum + free : sum), 0),
  };
}

/** What can be asked for, by day; days to come first, soonest first, then those that have passed. */
export function arrangeableOf(
  { arrangeable, today }: Pick<EventPage, 'arrangeable' | 'today'>,
  support: (code: Support['code']) => Support,
): ArrangeableView[] {
  const days = [...new Set(arrangeable.map(({ until }) => until))].toSorted();
  return days
    .map((until) => ({
      until,
      gone: until < today,
      supports: arrangeable.flatMap((one) => (one.until === until ? [support(one.code)] : [])),
    }))
    .toSorted((one, other) => Number(one.gone) - Number(other.gone));
}

function placesOf({ pools, places }: Pick<EventPage, 'pools' | 'places'>): EventView['places'] {
  const free = new Map(places.map((place) => [place.pool, place.free]));
  return pools.flatMap(({ id, kind, nation }) =>
    kind === 'invited' || kind === 'assistant'
      ? []
      : [{ id, kind, nation, free: free.get(id) ?? 0 }],
  );
}

const isPublic = (kind: Pool['kind']): boolean => kind === 'general' || kind === 'delegation';

function recordedOf(sessions: readonly { recorded: boolean }[]): EventView['recorded'] {
  if (!sessions.some(({ recorded }) => recorded)) return 'none';
  return sessions.every(({ recorded }) => recorded) ? 'all' : 'some';
}

function venueView(
  { id: _id, nation: _nation, safetyCapacity: _capacity, texts, ...shown }: Venue,
  locale: Locale,
): VenueView {
  const { text, lang, missing } = chooseWritten(texts, locale.id);
  return { ...shown, ...text, lang: missing ? lang : null };
}
