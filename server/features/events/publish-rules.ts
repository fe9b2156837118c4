import type { GapPlace, Missing, PublishGap } from '#shared/event-editor.ts';
import type { Event, Session } from '#shared/events.ts';
import { askedFeatures } from '#shared/venue-features.ts';
import type { Venue } from '#shared/venues.ts';

type Judged = Omit<Event, 'id' | 'version'>;

/** What an event lacks before the public may see it, in the order of its editor (domain rules §2.1, §2.6). */
export function missingToPublish(event: Judged, venue: Venue | null, now: Date): Missing[] {
  const { contact, texts, mode, online, sessions } = event;
  const inPerson = mode !== 'online';
  const gaps: [PublishGap, GapPlace, boolean][] = [
    ['past', 'dates', event.startsAt <= now],
    ['opening', 'dates', event.opensAt >= event.closesAt || event.closesAt <= now],
    ['venue', 'venue', inPerson && !venue],
    ['venue-access', 'venue', inPerson && venue !== null && !saysAccess(venue)],
    ['online', 'online', mode !== 'in-person' && !online?.platform],
    ['text', 'texts-en', texts.en.summary === '' || texts.en.about.length === 0],
    ['support', 'support', event.provided.length === 0 || event.arrangeable.length === 0],
    ['contact', 'contact', [contact.name, contact.email, contact.phone].includes('')],
    ['timetable', 'timetable', !sessions.some(asksSomething)],
    ['activities', 'timetable', sessions.some((one) => asksSomething(one) && !one.activities[0])],
    ['pools', 'pools', !event.pools.some(({ capacity }) => capacity > 0)],
    ...welshGaps(event, venue),
  ];
  return gaps.flatMap(([gap, at, lacks]) =>
    lacks ? [{ gap, at, overridable: gap === 'welsh' || gap === 'welsh-older' }] : [],
  );
}

/** Whether people are asked to do something in it: breaks and meals need no table of activities. */
const asksSomething = ({ kind }: Session): boolean =>
  !['break', 'lunch', 'social', 'registration'].includes(kind);

/** An access visit answered what people ask first, and its words stand. */
function saysAccess({ features, lacking = [], texts }: Venue): boolean {
  const answered = new Set([...features, ...lacking]);
  return (
    askedFeatures.every((feature) => answered.has(feature)) &&
    texts.en.access.length > 0 &&
    texts.en.evacuation.length > 0
  );
}

/** In Wales the Welsh goes out with the English, of the same version, treated no less well. */
function welshGaps(event: Judged, venue: Venue | null): [PublishGap, GapPlace, boolean][] {
  if (event.nation !== 'wales' && venue?.nation !== 'wales') return [];
  const { en, cy } = event.texts;
  const parts = [...event.sessions, ...event.strands].map(({ texts }) => texts);
  const lacks =
    !cy ||
    cy.title === '' ||
    cy.summary === '' ||
    cy.about.length < Math.min(1, en.about.length) ||
    parts.some((texts) => texts.cy === undefined) ||
    (venue !== null && venue.texts.cy === undefined);
  const { en: english, cy: welsh } = event.writtenAt ?? {};
  return [
    ['welsh', 'texts-cy', lacks],
    ['welsh-older', 'texts-cy', !lacks && welsh !== undefined && !!english && english > welsh],
  ];
}
