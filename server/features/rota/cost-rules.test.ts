import { usualRotaSettings as settings } from '#shared/rota-settings.ts';
import { aBlock, aCandidate } from '#tests/support/rota-input.ts';
import { costOfDay } from './cost-rules.ts';
import type { Candidate } from './ports.ts';

const priced = (
  stretches: ReadonlyArray<ReturnType<typeof aBlock>>,
  candidate: Candidate = aCandidate(),
  outOfHoursDays: string[] = [],
) => costOfDay(stretches, candidate, { settings, outOfHoursDays: new Set(outOfHoursDays) });

const morning = [aBlock({ from: '09:00', to: '10:00' }), aBlock({ from: '10:30', to: '12:00' })];

test.each([
  ['three hours from first to last are half a day (MCT)', morning, 13_500],
  [
    'a minute more is a whole one (MCT)',
    [...morning, aBlock({ from: '11:45', to: '12:01' })],
    25_500,
  ],
  [
    'an hour in the morning and one in the evening',
    [...morning, aBlock({ from: '17:00', to: '18:00' })],
    25_500,
  ],
  ['nothing', [], 0],
])('%s', (_rule, stretches, fee) => {
  expect(priced(stretches).fee).toBe(fee);
});

test('a weekend or a holiday is time and a half (CROM)', () => {
  expect(priced(morning, aCandidate(), ['2027-06-07']).fee).toBe(20_250);
});

test('who is paid by the hour is paid for each block, and two hours at least (CLARKE)', () => {
  expect(priced(morning, aCandidate({ terms: { basis: 'hour' } })).fee).toBe(8_000 + 8_000);
});

test('a place is gone to once a day, by its miles and the time', () => {
  const far = aCandidate({ base: 'M1' });
  const { travel } = priced(morning, far);
  expect(travel).toBe(priced(morning.slice(1), far).travel);
  // About 113 km as the crow flies: 91 miles by road each way at 45p, and a good two and a half hours at £20.
  expect(travel).toBeGreaterThan(17_000);
  expect(travel).toBeLessThan(21_000);
});

test.each([
  ['at home', aCandidate(), aBlock()],
  ['online', aCandidate({ base: 'M1' }), aBlock({ mode: 'online', place: null })],
  ['from a base that is not known', aCandidate({ base: null }), aBlock()],
])('there is no way to pay for %s', (_where, candidate, block) => {
  expect(priced([block], candidate).travel).toBe(0);
});
