import type { DemandReason, SeatReason, SeatWarning } from '#shared/cover-plan.ts';
import type { SupportKindCode } from '#shared/support-kinds.ts';
import { coverSettingsOn } from '#shared/usual-cover.ts';
import type { Block } from './block-rules.ts';
import { seatsOf } from './seat-rules.ts';

const morning = new Date('2027-02-10T09:00:00Z');
const later = (minutes: number) => new Date(+morning + minutes * 60_000);

const block = (minutes: number, different: Partial<Block> = {}): Block => ({
  kind: 'bsl',
  forPerson: null,
  strand: null,
  day: '2027-02-10',
  startsAt: different.startsAt ?? morning,
  endsAt: new Date(+(different.startsAt ?? morning) + minutes * 60_000),
  minutes,
  mode: 'in-person',
  sessionIds: [`s${minutes}`],
  certain: true,
  why: ['policy'],
  asked: 0,
  ...different,
});
const seated = (blocks: Block[]) =>
  seatsOf(blocks, ({ kind, day }) => coverSettingsOn([], kind, day));

// Domain rules §1.6, step C, with the numbers of the default configuration.
test.each<[SupportKindCode, number, Block['mode'], number, SeatReason[]]>([
  ['bsl', 30, 'in-person', 1, ['solo']],
  ['bsl', 31, 'in-person', 2, ['over_solo']],
  ['bsl', 121, 'in-person', 3, ['over_solo', 'over_pair_block']],
  ['deafblind_handson', 91, 'in-person', 3, ['over_solo', 'over_pair_block']],
  ['lipspeaker', 90, 'in-person', 1, ['solo']],
  ['lipspeaker', 90, 'online', 2, ['over_solo']],
  ['sttr', 100, 'in-person', 1, ['solo']],
  ['sttr', 100, 'hybrid', 2, ['over_solo']],
  ['ent', 121, 'in-person', 2, ['over_solo']],
  ['welsh_sim', 40, 'in-person', 1, ['solo']],
  ['welsh_sim', 41, 'in-person', 2, ['over_solo']],
  ['spoken_sim', 240, 'in-person', 2, ['over_solo']],
  ['spoken_sim', 241, 'in-person', 3, ['over_solo', 'over_pair_block']],
  ['spoken_sim', 361, 'in-person', 4, ['over_solo', 'over_pair_day', 'both_ways']],
])('%s for %i minutes, %s: %i', (kind, minutes, mode, seats, reasons) => {
  const forPerson = kind.startsWith('deafblind') ? 'p1' : null;
  expect(seated([block(minutes, { kind, mode, forPerson })])[0]).toMatchObject({ seats, reasons });
});

test('a long day leaves nobody alone, even where each block is short', () => {
  const day = [0, 60, 120, 180, 240].map((start) => block(30, { startsAt: later(start) }));
  expect(seated(day).map(({ reasons }) => reasons)).toEqual(day.map(() => ['long_day']));
  expect(seated(day.slice(0, 4)).map(({ seats }) => seats)).toEqual([1, 1, 1, 1]);
});

test('a day too long for two takes three, and a pause would not help', () => {
  const day = [0, 140, 280, 420].map((start) => block(115, { startsAt: later(start) }));
  expect(seated(day)[0]).toMatchObject({
    seats: 3,
    reasons: ['over_solo', 'over_pair_day'],
    cheaperWithBreak: null,
  });
});

test('a block too long for two names the pause that would save the third', () => {
  expect(seated([block(125)])[0]?.cheaperWithBreak).toBe(15);
});

test.each<[string, DemandReason[], number, number, SeatWarning[]]>([
  ['somebody signs from the stage for over an hour', ['presenter'], 61, 2, ['voice_over']],
  ['somebody signs from the stage for an hour', ['presenter'], 60, 2, []],
  ['support goes on through lunch', ['requested', 'breaks'], 60, 3, []],
])('when %s', (_when, why, minutes, seats, warnings) => {
  expect(seated([block(minutes, { why })])[0]).toMatchObject({ seats, warnings });
});

test('a captioner alone for longer than an hour and a half is warned of', () => {
  expect(seated([block(91, { kind: 'sttr' })])[0]?.warnings).toEqual(['alone_long']);
  expect(seated([block(90, { kind: 'sttr' })])[0]?.warnings).toEqual([]);
});

test('a Deaf interpreter comes beside a hearing one for the whole of the block', () => {
  const deaf = block(60, { kind: 'deaf_interpreter' });
  const warningsWith = (...others: Block[]) =>
    seated([deaf, ...others]).find(({ kind }) => kind === 'deaf_interpreter')?.warnings;
  expect(warningsWith(block(60))).toEqual([]);
  expect(warningsWith()).toEqual(['no_interpreter']);
  expect(warningsWith(block(50))).toEqual(['no_interpreter']);
  expect(warningsWith(block(60, { strand: 'elsewhere' }))).toEqual(['no_interpreter']);
});

test('past the table of conference interpreting there is a warning', () => {
  expect(seated([block(481, { kind: 'spoken_sim' })])[0]?.warnings).toEqual(['past_table']);
});
