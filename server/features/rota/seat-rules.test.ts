import type { SeatRefusal } from '#shared/rota.ts';
import { usualRotaSettings as settings } from '#shared/rota-settings.ts';
import { aBlock, aCandidate } from '#tests/support/rota-input.ts';
import type { Block, Candidate } from './ports.ts';
import { whyNot } from './seat-rules.ts';

const at = (time: string) => new Date(`2027-06-07T${time}:00Z`);

test.each<[string, Partial<Candidate>, Partial<Block>, SeatRefusal | null]>([
  ['a registered interpreter', {}, {}, null],
  ['ISL where BSL is asked (§1.1)', { kinds: ['isl'] }, {}, 'kind'],
  ['a communication support worker (NRCPD-R)', { kinds: ['csw'] }, {}, 'kind'],
  ['an electronic notetaker for captions (TERP-ENT)', { kinds: ['ent'] }, { kind: 'sttr' }, 'kind'],
  ['another language', { languages: ['ur'] }, { language: 'so' }, 'language'],
  ['online alone', { modes: ['online'] }, {}, 'mode'],
  ['online alone, at a hybrid event', { modes: ['online'] }, { mode: 'hybrid' }, 'mode'],
  ['at venues alone', { modes: ['in-person'] }, { mode: 'online', place: null }, 'mode'],
  ['in another nation', { nations: ['wales'] }, {}, 'nation'],
  ['in all nations', { nations: ['uk'] }, {}, null],
  ['in another nation, online', { nations: ['wales'] }, { mode: 'online', place: null }, null],
  [
    'expired the day before (§1.2)',
    { registration: { category: 'registered', validUntil: '2027-06-06' } },
    {},
    'registration',
  ],
  [
    'valid on the last day (§1.2)',
    { registration: { category: 'registered', validUntil: '2027-06-07' } },
    {},
    null,
  ],
  [
    'not registered (§1.2)',
    { registration: { category: 'none', validUntil: null } },
    {},
    'registration',
  ],
  [
    'not registered where there is no register',
    { kinds: ['communicator_guide'], registration: { category: 'none', validUntil: null } },
    { kind: 'communicator_guide' },
    null,
  ],
  [
    'a trainee in court (RBSLI-T)',
    { registration: { category: 'trainee', validUntil: '2028-01-01' } },
    { domain: 'legal' },
    'trainee',
  ],
  [
    'a trainee at a conference',
    { registration: { category: 'trainee', validUntil: '2028-01-01' } },
    { domain: 'conference' },
    null,
  ],
  ['a domain they do not take', { notDomains: ['medical'] }, { domain: 'medical' }, 'domain'],
  [
    'free at another time',
    { free: [{ startsAt: at('12:00'), endsAt: at('17:00') }] },
    {},
    'unavailable',
  ],
  ['free just then', { free: [{ startsAt: at('10:00'), endsAt: at('11:00') }] }, {}, null],
  [
    'not to be matched with the event, which reads as not free',
    { excluded: { eventIds: ['conference'], forPersons: [] } },
    {},
    'unavailable',
  ],
  [
    'not to be matched with the person',
    { excluded: { eventIds: [], forPersons: ['person-1'] } },
    { forPerson: 'person-1' },
    'unavailable',
  ],
])('%s: %s', (_who, candidate, block, expected) => {
  expect(whyNot(aCandidate(candidate), aBlock(block), [], settings)).toBe(expected);
});

test.each<[string, Partial<Block> & { from: string; to: string }, SeatRefusal | null]>([
  ['at the same time', { from: '10:30', to: '11:30' }, 'booked'],
  ['with 14 minutes to rest', { from: '11:14', to: '12:00' }, 'booked'],
  ['with 15 minutes to rest (§1.6)', { from: '11:15', to: '12:00' }, null],
  // Birmingham to Manchester: about 113 km, 147 by road, 147 minutes and the way to the car.
  ['in another town, an hour later', { from: '12:00', to: '13:00', place: 'M1 1AA' }, 'booked'],
  ['in another town, three hours later', { from: '14:00', to: '15:00', place: 'M1 1AA' }, null],
  ['long enough to fill the day', { from: '12:00', to: '17:01' }, 'day_limit'],
  ['just short enough', { from: '12:00', to: '17:00' }, null],
])('somebody who is booked %s: %s', (_when, booked, expected) => {
  expect(whyNot(aCandidate(), aBlock(), [aBlock(booked)], settings)).toBe(expected);
});

test('who wants to work less than a kind allows is not given more', () => {
  const booked = [aBlock({ from: '12:00', to: '14:30' })];
  expect(whyNot(aCandidate({ dayLimit: 210 }), aBlock(), booked, settings)).toBe(null);
  expect(whyNot(aCandidate({ dayLimit: 209 }), aBlock(), booked, settings)).toBe('day_limit');
});
