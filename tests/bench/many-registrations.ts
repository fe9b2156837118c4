import type { Connection } from 'mongoose';
import type { Event } from '#shared/events.ts';
import { registrationInput, type RegistrationState } from '#shared/registrations.ts';
import { peopleOf, contactOf } from '#server/features/registrations/people-of.ts';
import { placesFor, slotOf } from '#server/features/registrations/place-rules.ts';
import { createRegistrationStore, rowOf } from '#server/features/registrations/store.ts';
import { newId, newReference } from '#server/platform/ids.ts';
import type { Services } from '#server/services.ts';
import { publishedEvent } from '#tests/support/published-event.ts';

const day = (days: number) => new Date(Date.now() + days * 86_400_000);
const nations = ['wales', 'scotland', 'england', 'northern-ireland', 'uk'] as const;
const topics = ['Listening', 'Housing', 'Schools', 'Transport', 'Health', 'Work', 'Culture'];

/** One event as large as any that this is made for, a few large ones, and many small ones. */
export const sizes = (events: number, registrations: number): number[] => {
  const large = Array.from({ length: events }, (_event, at) =>
    at === 0 ? registrations / 10 : at < events / 25 ? registrations / 100 : 0,
  );
  const small = large.filter((size) => size === 0).length;
  const left = registrations - large.reduce((sum, size) => sum + size, 0);
  const one = Math.floor(left / small);
  let over = left - one * small;
  return large.map((size) => size || one + (over-- > 0 ? 1 : 0));
};

/** Publishes an event of a size: two pools, for assistants too, and starts spread over the months around today. */
export function eventOfSize(services: Services, no: number, size: number): Promise<Event> {
  const startsIn = (no % 100 < 70 ? 1 : -1) * (1 + ((no * 7) % 300));
  const title = `${topics[no % topics.length]} day ${no}`;
  return publishedEvent(
    { services },
    {
      slug: `event-${no}`,
      nation: nations[no % nations.length] ?? 'uk',
      opensAt: day(startsIn - 60),
      closesAt: day(startsIn - 1),
      startsAt: day(startsIn),
      endsAt: day(startsIn + 0.5),
      arrangeable: [],
      texts: { en: { title, summary: 'A day together.', about: ['Come and talk.'] } },
      pools: [
        { id: 'general', kind: 'general', nation: null, capacity: Math.ceil(size * 1.4) },
        { id: 'invited', kind: 'invited', nation: null, capacity: Math.ceil(size * 0.6) },
        { id: 'assistant', kind: 'assistant', nation: null, capacity: Math.ceil(size * 0.1) + 1 },
      ],
    },
  );
}

const states: RegistrationState[] = [
  ...Array<RegistrationState>(16).fill('confirmed'),
  'waiting',
  'waiting',
  'cancelled',
  'lapsed',
];

/**
 * Writes registrations in bulk, made by the functions that make them when somebody registers: their people, their
 * places, the words that find them, and the row itself. The places they hold are held as a claim holds them.
 */
export async function writeRegistrations(
  { connection, cipher }: Pick<Services, 'connection' | 'cipher'>,
  event: Event,
  size: number,
): Promise<void> {
  const { liveKeysOf } = createRegistrationStore(connection, cipher);
  const free = Object.fromEntries(event.pools.map(({ id }) => [id, 0]));
  const claims: Array<{ _id: string; holder: string; slot: string }> = [];
  const rows = Array.from({ length: size }, (_one, at) => {
    const details = inputOf(at);
    const ids = details.people.map(() => newId());
    const people = peopleOf(event, details, ids, ids.map(newId));
    const contact = contactOf(details);
    const state = states[(at * 7) % states.length] ?? 'confirmed';
    const claim = newId();
    const places =
      state === 'confirmed' ? placesFor(event, people).map((place) => ({ ...place, claim })) : [];
    for (const place of places) {
      const no = (free[place.pool] = (free[place.pool] ?? 0) + 1);
      const _id = `${event.id}:${place.pool}:${no}`;
      claims.push({ _id, holder: claim, slot: slotOf(place) });
    }
    const made = {
      id: newId(),
      reference: newReference(),
      eventId: event.id,
      state,
      version: 2,
      until: null,
      held: state === 'confirmed',
      holdLimit: null,
      locale: details.locale,
      source: 'online' as const,
      consentBy: null,
      contact,
      people,
      places,
      waiting: state === 'waiting' ? { since: day(-1), no: at } : null,
      offering: null,
      changing: null,
      lapsed: state === 'lapsed' ? { reason: 'expired' as const, as: 'waiting' as const } : null,
      createdAt: new Date(+event.opensAt + at * 1_000),
    };
    const isLive = state === 'confirmed' || state === 'waiting';
    return {
      ...rowOf(made, made.createdAt),
      ...(isLive && { liveKeys: liveKeysOf(people, contact) }),
    };
  });
  await inBulk(
    connection,
    'registrations',
    rows.map((document) => ({ insertOne: { document } })),
  );
  await inBulk(
    connection,
    'places',
    claims.map(({ _id, holder, slot }) => ({
      updateOne: { filter: { _id, holder: null }, update: { $set: { holder, slot } } },
    })),
  );
}

async function inBulk(connection: Connection, name: string, writes: object[]): Promise<void> {
  for (let from = 0; from < writes.length; from += 2_000)
    await connection.collection(name).bulkWrite(writes.slice(from, from + 2_000) as never[]);
}

const given =
  'Aled Bethan Ciara Dewi Eilidh Fiona Gwen Hamish Isla Joao Kofi Llŷr Mairi Niamh Owain Priya Quinn Rhys Siân Tomos Una Wafa Yusuf Zofia'.split(
    ' ',
  );
const family =
  'Ahmed Bevan Campbell Davies Evans Fraser Griffiths Hughes Iqbal Jones Kelly Lloyd MacDonald Nowak O’Neill Parry Quigley Roberts Stewart Thomas Unwin Vaughan Williams Young'.split(
    ' ',
  );

/** Who the number says: alone, with an assistant, or as two. */
export function nameOf(at: number): string {
  return `${given[at % given.length]} ${family[Math.floor(at / given.length) % family.length]}`;
}

/** An address as people have them: it begins with a name. */
const addressOf = (at: number): string =>
  `${nameOf(at)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z ]/g, '')
    .replace(' ', '.')}.${at}@people.example`;

function inputOf(at: number) {
  const pool = at % 5 === 4 ? 'invited' : 'general';
  const one = { name: nameOf(at), pool };
  const more =
    at % 10 === 0
      ? [{ name: nameOf(at + 1), pool }]
      : at % 33 === 0
        ? [{ ...one, name: nameOf(at + 2), assists: 0 }]
        : [];
  return registrationInput.parse({
    people: [one, ...more],
    contact: { email: addressOf(at) },
  });
}
