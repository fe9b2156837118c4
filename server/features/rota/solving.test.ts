import fc from 'fast-check';
import { createSolver } from '#server/platform/solver/solve.ts';
import { aBlock, aCandidate, aRotaInput } from '#tests/support/rota-input.ts';
import { createCheck } from './check-rules.ts';
import { eligibilityOf } from './eligibility-rules.ts';
import { partsOf } from './part-rules.ts';
import type { Assignment, Block, Candidate, RotaInput } from './ports.ts';
import { priceOf } from './price-rules.ts';
import { createSolving } from './solving-service.ts';

const solver = createSolver();
afterAll(() => solver.stop());
const solveRota = createSolving({
  solve: solver.solve,
  now: () => performance.now(),
  pause: async () => undefined,
});

const times = [
  ['09:00', '10:00'],
  ['10:15', '11:00'],
  ['11:00', '12:30'],
  ['14:00', '15:30'],
  ['22:30', '23:30'],
] as const;

const block = fc
  .record({
    time: fc.constantFrom(...times),
    day: fc.constantFrom('2027-06-07', '2027-06-08'),
    kind: fc.constantFrom('bsl' as const, 'bsl' as const, 'deaf_interpreter' as const),
    strand: fc.constantFrom('main', 'second'),
    place: fc.constantFrom('B1 1AA', 'B1 1AA', 'M1 1AA', null),
    seats: fc.integer({ min: 1, max: 2 }),
    taken: fc.constantFrom(null, null, null, 'a', 'agency'),
    dayMinutes: fc.constantFrom(360, 120),
  })
  .map(({ time: [from, to], place, seats, taken, ...rest }) =>
    aBlock({
      ...rest,
      from,
      to,
      place,
      mode: place === null ? 'online' : 'in-person',
      open: Array.from({ length: seats }, (_seat, at) => at + 1),
      taken: taken ? [{ no: 3, professionalId: taken === 'a' ? 'a' : null }] : [],
    }),
  );

const names = ['a', 'b', 'c'];
const person = (id: string) =>
  fc
    .record({
      kinds: fc.constantFrom<Candidate['kinds']>(
        ['bsl'],
        ['bsl', 'deaf_interpreter'],
        ['deaf_interpreter'],
      ),
      category: fc.constantFrom('registered' as const, 'registered' as const, 'trainee' as const),
      base: fc.constantFrom('B1 1AA', 'M1', null),
      basis: fc.constantFrom('day' as const, 'hour' as const),
      halfDayPence: fc.constantFrom(10_000, 15_000),
      dayLimit: fc.constantFrom(null, null, 150),
      notWith: fc.constantFrom([], [], [], names),
      preferredCoworkers: fc.constantFrom([], names),
      busy: fc.constantFrom([], [], [aBlock({ from: '12:45', to: '13:30', place: 'B1 1AA' })]),
    })
    .map(({ category, basis, halfDayPence, ...rest }) =>
      aCandidate({
        ...rest,
        id,
        registration: { category, validUntil: '2028-01-01' },
        terms: { basis, halfDayPence, fullDayPence: 24_000 },
      }),
    );

const small = fc
  .record({
    blocks: fc.uniqueArray(block, { minLength: 1, maxLength: 4, selector: keyOf }),
    candidates: fc.tuple(...names.map(person)),
  })
  .map(({ blocks, candidates }) =>
    aRotaInput({
      blocks: blocks.map((one, at) => ({ ...one, id: `block-${at}` })),
      candidates,
      outOfHoursDays: new Set(['2027-06-08']),
    }),
  );

function keyOf({ strand, startsAt, kind }: Block): string {
  return `${strand} ${startsAt.toISOString()} ${kind}`;
}

/** Every rota there is, tried out: the fewest open seats, and of those the least that one is worth paying for. */
function bestByTrying(input: RotaInput): { taken: number; pence: number } {
  const eligibles = eligibilityOf(input);
  const check = createCheck(input, eligibles);
  const pairs = eligibles.flatMap(({ candidate, blocks }) =>
    blocks.map(({ id }) => ({ professionalId: candidate.id, blockId: id })),
  );
  let best = { taken: 0, pence: 0 };
  for (let set = 1; set < 2 ** pairs.length; set += 1) {
    const rota = pairs.filter((_pair, at) => (set >> at) & 1);
    if (rota.length < best.taken || check.faultsOf(rota).length > 0) continue;
    const pence = worthOf(rota, input);
    if (rota.length > best.taken || pence < best.pence) best = { taken: rota.length, pence };
  }
  return best;
}

function worthOf(rota: readonly Assignment[], input: RotaInput): number {
  const { fee, travel, liking } = priceOf(rota, eligibilityOf(input), input);
  return fee + travel - liking;
}

const pairsOf = (input: RotaInput): number =>
  eligibilityOf(input).reduce((sum, { blocks }) => sum + blocks.length, 0);

test('no rota fills more seats or costs less than the one that is found, as trying them all shows', async () => {
  await fc.assert(
    fc.asyncProperty(
      small.filter((input) => pairsOf(input) <= 9),
      async (input) => {
        const { rota, gap } = await solveRota(input, 20);
        expect({ taken: rota.length, pence: worthOf(rota, input) }).toEqual(bestByTrying(input));
        expect(gap).toBe(0);
      },
    ),
    { numRuns: 150 },
  );
});

test('nobody is in two places, goes without a rest, or works longer than the day allows', async () => {
  await fc.assert(
    fc.asyncProperty(small, async (input) => {
      const { rota } = await solveRota(input, 20);
      for (const { id, busy, dayLimit } of input.candidates) {
        const own = input.blocks.filter(
          (one) =>
            one.taken.some(({ professionalId }) => professionalId === id) ||
            rota.some(({ blockId, professionalId }) => blockId === one.id && professionalId === id),
        );
        const given = own.filter(({ id: blockId }) =>
          rota.some((one) => one.blockId === blockId && one.professionalId === id),
        );
        for (const one of given)
          for (const other of [...own, ...busy].filter((next) => next !== one)) {
            const [first, second] = [one, other].toSorted((a, b) => +a.startsAt - +b.startsAt);
            expect(+second!.startsAt - +first!.endsAt).toBeGreaterThanOrEqual(15 * 60_000);
          }
        for (const { day, dayMinutes } of given) {
          const then = [...own, ...busy].filter((one) => one.day === day);
          const minutes = then.reduce(
            (sum, one) => sum + (+one.endsAt - +one.startsAt) / 60_000,
            0,
          );
          expect(minutes).toBeLessThanOrEqual(
            Math.max(dayMinutes, ...then.map((one) => one.dayMinutes)),
          );
          expect(minutes).toBeLessThanOrEqual(dayLimit ?? Infinity);
        }
      }
      for (const { id, open } of input.blocks)
        expect(rota.filter(({ blockId }) => blockId === id).length).toBeLessThanOrEqual(
          open.length,
        );
    }),
    { numRuns: 150 },
  );
});

test('what cannot be filled is the least there is, and each open seat says what keeps everybody away', async () => {
  const input = aRotaInput({
    blocks: [
      aBlock({ id: 'one', open: [1, 2] }),
      aBlock({ id: 'two', strand: 'second', open: [1, 2] }),
      aBlock({ id: 'irish', kind: 'isl', strand: 'third' }),
    ],
    candidates: [
      aCandidate({ id: 'anna' }),
      aCandidate({ id: 'ben' }),
      aCandidate({ id: 'cara' }),
      aCandidate({ id: 'dev', registration: { category: 'registered', validUntil: '2027-01-01' } }),
      aCandidate({ id: 'ewa', modes: ['online'] }),
    ],
  });
  const { rota, open, gap } = await solveRota(input, 20);
  expect(rota).toHaveLength(3);
  expect(gap).toBe(0);
  expect(open.find(({ blockId }) => blockId === 'irish')).toEqual({
    blockId: 'irish',
    seats: 1,
    reasons: { kind: 5 },
  });
  const [other] = open.filter(({ blockId }) => blockId !== 'irish');
  expect(other).toMatchObject({ seats: 1, reasons: { registration: 1, mode: 1, elsewhere: 2 } });
});

test.each<[string, Partial<RotaInput>, Record<string, number>]>([
  [
    'a Deaf interpreter without a hearing one (GMCDP)',
    {
      blocks: [aBlock({ kind: 'deaf_interpreter' })],
      candidates: [aCandidate({ kinds: ['deaf_interpreter'] })],
    },
    { companion: 1 },
  ],
  [
    'a trainee alone (§1.2)',
    {
      candidates: [aCandidate({ registration: { category: 'trainee', validUntil: '2028-01-01' } })],
    },
    { supervised: 1 },
  ],
])('%s is not planned, and the seat says so', async (_who, different, reasons) => {
  const { rota, open } = await solveRota(aRotaInput(different), 20);
  expect(rota).toEqual([]);
  expect(open).toMatchObject([{ seats: 1, reasons }]);
});

test('two who do not work together are not put side by side, and two who like to are', async () => {
  const strands = ['main', 'second'].map((strand) => aBlock({ id: strand, strand, open: [1, 2] }));
  const people = [
    aCandidate({ id: 'anna', notWith: ['ben'] }),
    aCandidate({ id: 'ben' }),
    aCandidate({ id: 'cara', preferredCoworkers: ['ben'] }),
    aCandidate({ id: 'dev' }),
  ];
  const { rota } = await solveRota(aRotaInput({ blocks: strands, candidates: people }), 20);
  const teamOf = (id: string) => rota.find(({ professionalId }) => professionalId === id)?.blockId;
  expect(rota).toHaveLength(4);
  expect(teamOf('anna')).not.toBe(teamOf('ben'));
  expect(teamOf('cara')).toBe(teamOf('ben'));
});

test('days that have nothing to do with each other are planned apart; a late evening and an early morning are not', () => {
  const late = aBlock({ id: 'late', from: '21:00', to: '23:30', place: 'EH1 1AA' });
  const early = aBlock({ id: 'early', day: '2027-06-08', from: '05:00', to: '06:00' });
  const candidates = [aCandidate({ nations: ['uk'] })];
  const parts = (blocks: Block[]) => {
    const input = aRotaInput({ blocks, candidates });
    return partsOf(input, eligibilityOf(input)).length;
  };
  expect(parts([late, early])).toBe(1);
  expect(parts([late, aBlock({ day: '2027-06-08' })])).toBe(2);
});
