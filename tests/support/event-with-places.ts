import type { Event, Pool, Session } from '#shared/events.ts';

/** A published event in Belfast with twenty places and some for assistants; say what differs. */
export function eventWithPlaces(different: Partial<Event> = {}): Event {
  return {
    id: 'belfast',
    slug: 'uk-conference',
    controllerId: 'partner',
    activity: 'conference',
    kind: 'conference',
    nation: 'northern-ireland',
    legalRegime: 'dda-1995',
    mode: 'in-person',
    zone: 'Europe/London',
    startsAt: new Date('2030-05-14T09:00:00Z'),
    endsAt: new Date('2030-05-15T15:00:00Z'),
    state: 'published',
    texts: { en: { title: 'The UK conference', summary: 'Two days in Belfast.', about: [] } },
    venueId: null,
    online: null,
    strands: [],
    sessions: [],
    pools: [aPool('general', 20), aPool('assistant', 20, 'assistant')],
    provided: [],
    arrangeable: [],
    contact: { name: 'The team', email: 'team@partner.example', phone: '028 9018 0000' },
    opensAt: new Date('2030-01-01T00:00:00Z'),
    closesAt: new Date('2030-05-01T00:00:00Z'),
    holdMinutes: 60,
    offerHours: 48,
    version: 1,
    ...different,
  };
}

/** A pool of an event. */
export function aPool(id: string, capacity: number, kind: Pool['kind'] = 'general'): Pool {
  return { id, kind, nation: null, capacity };
}

/** A workshop of an hour on the first day, beside others of its choice. */
export function aSession(id: string, different: Partial<Session> = {}): Session {
  return {
    id,
    startsAt: new Date('2030-05-14T11:00:00Z'),
    endsAt: new Date('2030-05-14T12:00:00Z'),
    kind: 'workshop',
    strand: null,
    choice: 'morning',
    capacity: null,
    recorded: false,
    activities: [],
    provided: [],
    texts: { en: { title: id } },
    ...different,
  };
}
