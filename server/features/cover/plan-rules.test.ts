import fc from 'fast-check';
import type { CoverLine } from '#shared/cover-plan.ts';
import { aCoverDay, aSession, run, usualPlanSettings } from '#tests/support/a-cover-day.ts';
import { planOf } from './plan-rules.ts';
import { turnsOf } from './turn-rules.ts';

const everywhere = (
  reading: CoverLine['reading'] = 'strict',
  kind: CoverLine['kind'] = 'bsl',
): CoverLine[] => [{ kind, policy: 'all_sessions', reading, presenterIn: [] }];
const plan = (reading: CoverLine['reading']) =>
  planOf(run(), everywhere(reading), [], usualPlanSettings);

// Domain rules §1.6, worked example RUN.
test.each([
  ['relaxed_long_days', [2, 1, 1, 1, 1, 1], 2, 2, [230, 185]],
  ['strict', [2, 2, 2, 2, 2, 2], 4, 4, [185, 185, 155, 155]],
  ['relaxed', [2, 2, 2, 2, 2, 2], 4, 4, [185, 185, 155, 155]],
] as const)('RUN read as %s', (reading, seats, peak, people, loads) => {
  const { blocks, kinds } = plan(reading);
  expect(blocks.map((block) => block.seats)).toEqual(seats);
  expect(kinds[0]?.headcount).toMatchObject({ peak, people, loads });
});

test('RUN says why: the strict reading by the length of blocks, the relaxed one by the length of the day', () => {
  expect(plan('strict').blocks.map(({ reasons }) => reasons)).toEqual(
    Array.from({ length: 6 }, () => ['over_solo']),
  );
  expect(plan('relaxed').blocks.map(({ reasons }) => reasons)).toEqual([
    ['over_solo'],
    ...Array.from({ length: 5 }, () => ['long_day']),
  ]);
});

test('RUN warns of who would work alone for longer than half an hour', () => {
  expect(plan('relaxed_long_days').blocks.map(({ warnings }) => warnings)).toEqual([
    [],
    ...Array.from({ length: 5 }, () => ['alone_long']),
  ]);
});

test('RUN shows what other readings would take, once each where they come to the same', () => {
  const alternatives = plan('strict').kinds[0]?.alternatives ?? [];
  expect(alternatives.map(({ code, people, chosen }) => [code, people, chosen])).toEqual([
    ['strict', 4, true],
    ['relaxed_long_days', 2, false],
  ]);
});

test('each alternative has its cost, by the half and whole days of each person', () => {
  const settings = { ...usualPlanSettings, rateOf: () => ({ halfDay: 12_000, fullDay: 24_000 }) };
  const [bsl] = planOf(run(), everywhere(), [], settings).kinds;
  // Everybody's day runs over three hours, whether they work for 155 minutes of it or for 185.
  expect(bsl?.headcount).toMatchObject({ halfDays: 0, fullDays: 4 });
  expect(bsl?.alternatives.map(({ code, pence }) => [code, pence])).toEqual([
    ['strict', 96_000],
    ['relaxed_long_days', 48_000],
  ]);
});

test('RUN: a plenary of 75 minutes is turned every 20, the last turn 15', () => {
  const [opening] = plan('strict').blocks;
  const turns = opening?.turns.map(({ seat, endsAt }) => [
    'AB'[seat - 1],
    endsAt.toISOString().slice(11, 16),
  ]);
  expect(turns).toEqual([
    ['A', '10:20'],
    ['B', '10:40'],
    ['A', '11:00'],
    ['B', '11:15'],
  ]);
});

describe('turns', () => {
  const from = new Date('2027-02-10T10:00:00Z');
  const minutes = (total: number, turn: number, seats: number) =>
    turnsOf({ startsAt: from, endsAt: new Date(+from + total * 60_000), seats }, turn).map(
      ({ startsAt, endsAt }) => (+endsAt - +startsAt) / 60_000,
    );

  test.each([
    [60, 20, [20, 20, 20]],
    [50, 20, [20, 20, 10]],
    [65, 20, [20, 20, 13, 12]],
    [15, 20, [15]],
  ])('%i minutes at %i', (total, turn, expected) => {
    expect(minutes(total, turn, 2)).toEqual(expected);
  });

  test('one person alone has no turns', () => {
    expect(minutes(45, 20, 1)).toEqual([45]);
  });

  test('nobody is active for longer than a turn, nobody twice in a row, and every minute has somebody', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 600 }),
        fc.integer({ min: 5, max: 30 }),
        fc.integer({ min: 2, max: 4 }),
        (total, turn, seats) => {
          const endsAt = new Date(+from + total * 60_000);
          const turns = turnsOf({ startsAt: from, endsAt, seats }, turn);
          expect(turns[0]?.startsAt).toEqual(from);
          expect(turns.at(-1)?.endsAt).toEqual(endsAt);
          turns.forEach((one, at) => {
            expect(+one.endsAt - +one.startsAt).toBeLessThanOrEqual(turn * 60_000);
            const next = turns[at + 1];
            if (!next) return;
            expect(next.startsAt).toEqual(one.endsAt);
            expect(next.seat).not.toBe(one.seat);
          });
        },
      ),
    );
  });
});

describe('any timetable', () => {
  const timetable = fc
    .array(
      fc.record({
        start: fc.integer({ min: 0, max: 90 }),
        length: fc.integer({ min: 1, max: 30 }),
        strand: fc.constantFrom(null, 'a', 'b', 'c'),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((rows) =>
      aCoverDay(
        rows.map(({ start, length, strand }, at) => {
          const clock = (five: number) =>
            new Date(Date.UTC(2027, 1, 10, 9, five * 5)).toISOString().slice(11, 16);
          return aSession(`s${at}`, clock(start), clock(start + length), { strand });
        }),
      ),
    );
  const kind = fc.constantFrom('bsl', 'sttr', 'welsh_sim', 'spoken_sim', 'lipspeaker' as const);

  test('every session is in one block, with the rest that blocks are parted by', () => {
    fc.assert(
      fc.property(timetable, kind, (event, of) => {
        const { blocks } = planOf(event, everywhere('strict', of), [], usualPlanSettings);
        expect(blocks.flatMap(({ sessionIds }) => sessionIds).toSorted()).toEqual(
          event.sessions.map(({ id }) => id).toSorted(),
        );
        const { minBreak } = usualPlanSettings.of(of, '2027-02-10');
        const tooClose = blocks.filter((one) =>
          blocks.some(
            (other) =>
              one !== other &&
              one.strand === other.strand &&
              one.startsAt <= other.startsAt &&
              +other.startsAt - +one.endsAt < minBreak * 60_000,
          ),
        );
        expect(tooClose).toEqual([]);
      }),
    );
  });

  test('there are never fewer people than seats at once, and nobody works past the limit of a day', () => {
    fc.assert(
      fc.property(timetable, kind, (event, of) => {
        const { blocks, kinds } = planOf(event, everywhere('strict', of), [], usualPlanSettings);
        const { pairDayMax } = usualPlanSettings.of(of, '2027-02-10');
        for (const { headcount } of kinds) {
          expect(headcount.people).toBeGreaterThanOrEqual(headcount.peak);
          const work = blocks.reduce((sum, { minutes, seats }) => sum + minutes * seats, 0);
          expect(headcount.loads.reduce((sum, load) => sum + load, 0)).toBe(work);
          // A single block may be longer than a day should be; nothing is ever put on top of it.
          const longest = Math.max(pairDayMax, ...blocks.map(({ minutes }) => minutes));
          expect(Math.max(...headcount.loads)).toBeLessThanOrEqual(longest);
        }
      }),
    );
  });

  // Between strict and relaxed alone nothing is sure: what the long-day rule counts for each seat grows where seats are fewer.
  test('the rule of long days never takes a seat away, nor does a stricter length of blocks', () => {
    fc.assert(
      fc.property(timetable, (event) => {
        const seats = (reading: CoverLine['reading']) =>
          planOf(event, everywhere(reading), [], usualPlanSettings).blocks.reduce(
            (sum, block) => sum + block.seats,
            0,
          );
        expect(seats('strict')).toBeGreaterThanOrEqual(seats('relaxed_long_days'));
        expect(seats('relaxed')).toBeGreaterThanOrEqual(seats('relaxed_long_days'));
      }),
    );
  });
});
