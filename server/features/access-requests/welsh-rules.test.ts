import { firstAccessSettings } from '#shared/access-settings.ts';
import { type WelshMeeting, welshFor } from './welsh-rules.ts';

const meeting = (different: Partial<WelshMeeting>): WelshMeeting => ({
  kind: 'several',
  regime: 'standards',
  invited: 30,
  asked: 30,
  wishWelsh: 0,
  aboutWellbeing: false,
  canBeHeldInWelsh: false,
  ...different,
});
const provided = (different: Partial<WelshMeeting>) =>
  welshFor(meeting(different), firstAccessSettings).provide;
const one = { kind: 'one-person', invited: 1, asked: 1, wishWelsh: 1 } as const;

// Domain rules §2.6, rule 1 [GMC][CARMS]: standards on meetings of the Welsh Language Standards.
test.each<[string, Partial<WelshMeeting>, string]>([
  ['one person who does not wish it', { ...one, wishWelsh: 0 }, 'nothing'],
  ['one person, in Welsh where that can be', { ...one, canBeHeldInWelsh: true }, 'in-welsh'],
  ['one person, else interpreted from Welsh', one, 'welsh-to-english'],
  ['one person’s wellbeing, interpreted both ways', { ...one, aboutWellbeing: true }, 'both-ways'],
  ['several, of whom nobody wishes it', {}, 'nothing'],
  ['several, of whom 2 of 30 wish it', { wishWelsh: 2 }, 'nothing'],
  ['several, of whom 3 of 30 wish it: ten per cent', { wishWelsh: 3 }, 'welsh-to-english'],
  ['several, of whom 1 of 11 wishes it', { invited: 11, asked: 11, wishWelsh: 1 }, 'nothing'],
  [
    'several, of whom 1 of 10 wishes it',
    { invited: 10, asked: 10, wishWelsh: 1 },
    'welsh-to-english',
  ],
  ['the wellbeing of several', { wishWelsh: 3, aboutWellbeing: true }, 'both-ways'],
])('a meeting of %s', (_what, different, expected) => {
  expect(provided(different)).toBe(expected);
});

// Domain rules §2.6, rule 2 [GMC][EWC]: a public meeting is interpreted unless nobody said they would use Welsh.
test.each<[string, Partial<WelshMeeting>, string]>([
  ['everybody was asked and nobody wishes it', {}, 'nothing'],
  ['one person wishes it', { wishWelsh: 1 }, 'welsh-to-english'],
  ['not everybody was asked', { asked: 20 }, 'welsh-to-english'],
])('a public meeting where %s', (_what, different, expected) => {
  expect(provided({ kind: 'public', ...different })).toBe(expected);
});

test.each([
  ['standards', true],
  ['scheme', true],
  ['voluntary', false],
] as const)('a body under %s is bound: %p', (regime, binding) => {
  expect(welshFor(meeting({ regime }), firstAccessSettings).binding).toBe(binding);
});

test('whoever was not asked is to be asked first', () => {
  expect(welshFor(meeting({ asked: 29 }), firstAccessSettings).askFirst).toBe(true);
  expect(welshFor(meeting({}), firstAccessSettings).askFirst).toBe(false);
});

test('the share is a setting', () => {
  const wish = meeting({ wishWelsh: 2 });
  expect(welshFor(wish, { ...firstAccessSettings, welshPercent: 5 }).provide).toBe(
    'welsh-to-english',
  );
});
