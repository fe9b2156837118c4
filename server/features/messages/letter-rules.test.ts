import type { Segment } from '#shared/broadcast-kinds.ts';
import type { Addressee } from '#shared/broadcasts.ts';
import { aPerson, anAddressee } from '#tests/support/addressees.ts';
import { eventWithPlaces, aSession } from '#tests/support/event-with-places.ts';
import { fitsEvent, keyOf, lettersOf, namesOf } from './letter-rules.ts';

const nia = anAddressee('Nia', { people: [aPerson('Nia', { sessions: ['s1'] })] });
const party = anAddressee('Ana', {
  people: [
    aPerson('Ana', { pool: 'wheelchair' }),
    aPerson('Bryn'),
    aPerson('Cai', { email: 'cai@people.example' }),
  ],
});
const waiting = anAddressee('Wil', { state: 'waiting' });
const offered = anAddressee('Olwen', { state: 'offered' });
const phoned = anAddressee('Mair', { contact: { name: 'Mair', email: null } });
const all = [nia, party, waiting, offered, phoned];
const needs = {
  'access-Nia': { 'confirmed-to-person': 2, withdrawn: 1 },
  'access-Ana': { 'confirmed-to-person': 1, 'cannot-meet': 1 },
  'access-Bryn': { submitted: 1 },
  'access-Wil': { submitted: 1 },
  'access-Cai': { withdrawn: 1 },
};
const namesIn = (who: Segment, registrations: readonly Addressee[] = all) =>
  lettersOf(registrations, who, needs).letters.map((letter) => namesOf(letter).join(' and '));

test.each([
  ['everybody', ['Nia', 'Ana and Bryn', 'Cai', 'Wil', 'Olwen']],
  ['placed', ['Nia', 'Ana and Bryn', 'Cai']],
  ['waiting', ['Wil']],
  ['offered', ['Olwen']],
  ['pool:wheelchair', ['Ana']],
  ['pool:none', []],
  ['session:s1', ['Nia']],
  ['needs-met', ['Nia']],
  ['needs-open', ['Ana and Bryn']],
] as const)('%s are written to in %j', (who, names) => {
  expect(namesIn(who)).toEqual(names);
});

test.each(['cancelled', 'lapsed', 'holding'] as const)(
  'nobody whose registration is %s is written to',
  (state) => {
    const gone = [anAddressee('Gwen', { state })];
    expect(
      (['everybody', 'placed', 'waiting', 'offered', 'needs-open'] as const).map((who) =>
        namesIn(who, gone),
      ),
    ).toEqual([[], [], [], [], []]);
  },
);

test('whoever has no address and nobody to pass a letter on is counted', () => {
  expect(lettersOf(all, 'placed', needs).unreachable).toBe(1);
});

test('an address that several registrations share, in any case of letters, gets one letter with the first', () => {
  const contact = { name: 'Bob', email: 'NIA@people.example' };
  const other = anAddressee('Bob', { contact, locale: 'cy' });
  const { letters } = lettersOf([other, nia].toReversed(), 'placed', {});
  expect(letters.map((letter) => [letter.locale, namesOf(letter)])).toEqual([
    ['en', ['Nia', 'Bob']],
  ]);
  expect(keyOf(letters[0]!)).toBe('r-Nia.Nia');
});

test('the link of a member with an address of their own opens their part alone', () => {
  const opens = lettersOf([party], 'placed', {}).letters.map(({ people }) =>
    people.map(({ name, isContact }) => [name, isContact]),
  );
  expect(opens).toEqual([
    [
      ['Ana', true],
      ['Bryn', true],
    ],
    [['Cai', false]],
  ]);
});

test.each([
  ['everybody', true],
  ['pool:general', true],
  ['pool:wales', false],
  ['session:s1', true],
  ['session:s9', false],
  ['someone', false],
])('an event has the segment %s: %s', (who, has) => {
  expect(fitsEvent(who, eventWithPlaces({ sessions: [aSession('s1')] }))).toBe(has);
});
