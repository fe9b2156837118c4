import {
  kindOf,
  mayMeet,
  neverInstead,
  plannedKinds,
  scopesOf,
  supportKindCodes,
  type SupportKindCode,
} from './support-kinds.ts';
import { coverSettings, type CoverSettings } from './cover.ts';
import { coverSettingsOn } from './usual-cover.ts';

// Domain rules §1.1.
test.each<[SupportKindCode, SupportKindCode, ReturnType<typeof mayMeet>]>([
  ['bsl', 'bsl', 'yes'],
  ['isl', 'bsl', 'no'],
  ['bsl', 'isl', 'no'],
  ['ent', 'sttr', 'no'],
  ['csw', 'bsl', 'no'],
  ['bsl', 'deafblind_visualframe', 'if-agreed'],
  ['bsl', 'deafblind_handson', 'no'],
])('%s in a seat of %s: %s', (offered, asked, expected) => {
  expect(mayMeet(offered, asked)).toBe(expected);
});

test('pairs that are never taken for each other meet each other in neither direction', () => {
  for (const [one, other] of neverInstead)
    expect([mayMeet(one, other), mayMeet(other, one)]).toEqual(['no', 'no']);
});

test('a support worker meets no kind that interprets', () => {
  const interpreting = supportKindCodes.filter((kind) => kindOf(kind).interprets);
  expect(interpreting.length).toBeGreaterThan(5);
  expect(interpreting.filter((kind) => mayMeet('csw', kind) !== 'no')).toEqual([]);
});

test('a Deaf interpreter works with a BSL interpreter', () => {
  expect(kindOf('deaf_interpreter').withKind).toBe('bsl');
});

test('only what is made from a document is not planned by the timetable', () => {
  expect(supportKindCodes.filter((kind) => !plannedKinds.includes(kind))).toEqual([
    'bsl_translation',
  ]);
  expect(scopesOf('deafblind_manual')).toEqual(['person']);
});

// Domain rules §1.6, default configuration.
test.each<[SupportKindCode, number[]]>([
  ['bsl', [30, 30, 120, 120, 360, 20, 15]],
  ['isl', [30, 30, 120, 120, 360, 20, 15]],
  ['sse', [30, 30, 120, 120, 360, 20, 15]],
  ['deafblind_handson', [30, 30, 60, 90, 300, 15, 15]],
  ['lipspeaker', [120, 60, 180, 120, 360, 15, 15]],
  ['sttr', [120, 90, 180, 180, 480, 20, 10]],
  ['ent', [120, 120, 180, 180, 480, 30, 10]],
  ['mnt', [120, 120, 180, 180, 480, 30, 10]],
  ['welsh_sim', [40, 40, 120, 180, 360, 20, 15]],
  ['spoken_sim', [40, 40, 120, 240, 360, 30, 15]],
])('the usual settings of %s are those of the rules', (kind, numbers) => {
  const { soloMax, soloMaxRemote, soloLongDay, pairBlockMax, pairDayMax, turn, minBreak } =
    coverSettingsOn([], kind, '2027-05-12');
  expect([soloMax, soloMaxRemote, soloLongDay, pairBlockMax, pairDayMax, turn, minBreak]).toEqual(
    numbers,
  );
});

test('settings hold from their day on, for their own kind', () => {
  const usual = coverSettingsOn([], 'bsl', '2027-01-01');
  const kept: CoverSettings[] = [
    { ...usual, from: '2027-06-01', soloMax: 40 },
    { ...usual, from: '2027-03-01', soloMax: 60 },
  ];
  const soloMax = (day: string) => coverSettingsOn(kept, 'bsl', day).soloMax;
  expect(['2027-02-28', '2027-03-01', '2027-05-31', '2027-06-01'].map(soloMax)).toEqual([
    30, 60, 60, 40,
  ]);
  expect(coverSettingsOn(kept, 'isl', '2027-07-01').soloMax).toBe(30);
  expect(kept.every((one) => coverSettings.safeParse(one).success)).toBe(true);
});
