import type { RegistrationState } from '#shared/events.ts';
import { callOf, type Call } from './call-of.ts';

const event = {
  opensAt: new Date('2030-01-01T09:00:00Z'),
  closesAt: new Date('2030-02-01T17:00:00Z'),
  endsAt: new Date('2030-02-06T16:00:00Z'),
  places: [{ id: 'general', kind: 'general' as const, nation: null, free: 3 }],
};

test.each<[string, RegistrationState, Call['button'], Date | null, boolean]>([
  ['open: register until it closes', 'open', 'register', event.closesAt, true],
  ['full: wait, until it closes', 'full', 'wait', event.closesAt, true],
  ['not open yet: ask, and learn when it opens', 'not-open', 'ask', event.opensAt, false],
  ['closed: ask; needs can still be changed', 'closed', 'ask', event.closesAt, true],
  ['past: see others', 'past', 'others', event.endsAt, false],
  ['cancelled: see others', 'cancelled', 'others', null, false],
])('an event that is %s', (_what, registration, button, moment, changes) => {
  expect(callOf({ ...event, registration })).toMatchObject({ button, moment, changes });
});

test('free places are told only while somebody can take them', () => {
  expect(callOf({ ...event, registration: 'open' }).pools).toEqual(event.places);
  expect(callOf({ ...event, registration: 'full' }).pools).toEqual([]);
});
