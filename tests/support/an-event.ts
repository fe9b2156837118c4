import type { EventInput } from '#shared/events.ts';

const at = (iso: string) => new Date(iso);

/** An event of two days in Cardiff that agrees with itself; `change` says what differs. */
export function anEvent(change: Partial<EventInput> = {}): EventInput {
  return {
    slug: 'a-good-slug',
    controllerId: 'partner',
    activity: '13',
    kind: 'seminar',
    nation: 'wales',
    legalRegime: 'equality-act-2010',
    mode: 'in-person',
    zone: 'Europe/London',
    startsAt: at('2030-02-05T09:00:00Z'),
    endsAt: at('2030-02-06T16:00:00Z'),
    state: 'published',
    texts: { en: { title: 'Tŷ agored', summary: 'A day', about: ['More'] } },
    venueId: 'hall',
    online: null,
    strands: [{ id: 'one', texts: { en: 'One' } }],
    sessions: [
      {
        id: 's1',
        startsAt: at('2030-02-05T10:00:00Z'),
        endsAt: at('2030-02-05T11:00:00Z'),
        kind: 'workshop',
        strand: 'one',
        choice: 'morning',
        capacity: 4,
        recorded: false,
        activities: ['listening'],
        provided: [],
        texts: { en: { title: 'Talk' } },
      },
    ],
    pools: [
      { id: 'general', kind: 'general', nation: null, capacity: 10 },
      { id: 'delegation-wales', kind: 'delegation', nation: 'wales', capacity: 5 },
    ],
    provided: [],
    arrangeable: [{ code: 'bsl', until: '2030-01-10' }],
    contact: { name: 'Team', email: 'team@partner.example', phone: '029 2018 0000' },
    opensAt: at('2030-01-01T09:00:00Z'),
    closesAt: at('2030-02-01T17:00:00Z'),
    holdMinutes: 60,
    offerHours: 48,
    ...change,
  };
}
