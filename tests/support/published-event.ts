import type { Event, EventInput } from '#shared/events.ts';
import type { Programme } from '#shared/programme.ts';
import type { Venue } from '#shared/venues.ts';
import type { Services } from '#server/services.ts';
import { anEvent } from './an-event.ts';

/** A day on which registration for the event is open. */
export const openDay = '2030-01-15T09:00:00Z';

/** Publishes an event online on a site: one page of places, no sessions to choose; say what differs. */
export async function publishedEvent(
  { services }: { services: Services },
  different: Partial<EventInput> = {},
): Promise<Event> {
  await services.programme.save(programme);
  const input = anEvent({
    mode: 'online',
    venueId: null,
    online: { platform: 'Zoom', phone: true },
    state: 'draft',
    sessions: [],
    strands: [],
    pools: [
      { id: 'general', kind: 'general', nation: null, capacity: 10 },
      { id: 'assistant', kind: 'assistant', nation: null, capacity: 5 },
    ],
    texts: {
      en: { title: 'An open house', summary: 'A morning together.', about: ['Come and talk.'] },
      cy: { title: 'Tŷ agored', summary: 'Bore gyda’n gilydd.', about: ['Dewch i siarad.'] },
      'en-easy': { title: 'An open house', summary: 'We meet.', about: ['Come and talk.'] },
    },
    ...different,
  });
  const event = await services.events.add(input);
  return services.events.publish(event.id);
}

/** Publishes the same event in a hall, where people eat and bring assistants. */
export async function publishedEventInHall(
  { services }: { services: Services },
  different: Partial<EventInput> = {},
): Promise<Event> {
  await services.events.addVenue(hall);
  const inHall = { mode: 'in-person', venueId: hall.id, online: null } as const;
  return publishedEvent({ services }, { ...inHall, ...different });
}

export const hall: Venue = {
  id: 'hall',
  name: 'Neuadd y Dref',
  nation: 'wales',
  address: ['1 Stryd Fawr'],
  postcode: 'CF99 1AA',
  town: 'Caerdydd',
  features: ['hearing_loop'],
  safetyCapacity: 50,
  visitedOn: '2029-11-01',
  texts: { en: { gettingThere: ['Walk'], access: ['Level'], evacuation: ['Chair'] } },
};

const programme: Programme = {
  id: 'programme',
  texts: { en: { title: 'A programme', summary: 'Events for all.' } },
  from: '2030-01-01',
  to: '2030-12-31',
  partners: [
    {
      id: 'partner',
      name: 'Open House',
      nation: 'wales',
      email: 'team@partner.example',
      phone: '029 2018 0000',
      address: ['Cardiff'],
    },
  ],
  activities: [],
  schedule: [],
  channels: [],
};
