import type { Booking } from './ports.ts';
import { type Lacking, lackingToBeReady, lackingToConfirm, neededPrep } from './guard-rules.ts';

const at = new Date('2027-06-01T09:00:00Z');
const booking = {
  fee: { feePence: 13_500, expensesPence: 0, lines: [] },
  startsAt: new Date('2027-06-10T09:00:00Z'),
  endsAt: new Date('2027-06-10T11:00:00Z'),
  history: [
    { at, by: 'professional', action: 'accept', from: 'enquiry', to: 'claiming', reason: null },
  ],
  prep: Object.fromEntries([...neededPrep, 'co-workers'].map((item) => [item, at])),
  recordingConsent: 'yes',
} satisfies Partial<Booking>;
const known = { findings: [], hasPlace: true, hasCoworkers: true, recorded: true };

test.each<
  [string, Partial<typeof booking>, Partial<Parameters<typeof lackingToConfirm>[1]>, Lacking[]]
>([
  ['everything', {}, {}, []],
  ['no fee', { fee: { feePence: 0, expensesPence: 0, lines: [] } }, {}, ['fee']],
  ['no hours', { endsAt: booking.startsAt }, {}, ['hours']],
  ['no place and no platform', {}, { hasPlace: false }, ['place']],
  ['no acceptance of theirs', { history: [] }, {}, ['acceptance']],
  ['a registration that has run out', {}, { findings: ['registration-expired'] }, ['fit']],
  ['its own time in their diary', {}, { findings: ['overlap'] }, []],
  [
    'a Deaf interpreter without a hearing one',
    {},
    { findings: ['no-hearing-interpreter'] },
    ['hearing-interpreter'],
  ],
])('with %s, to be confirmed it lacks what is named (§1.8)', (_what, different, facts, lacking) => {
  expect(lackingToConfirm({ ...booking, ...different }, { ...known, ...facts })).toEqual(lacking);
});

test.each<[string, Partial<Booking>, Partial<Parameters<typeof lackingToBeReady>[1]>, Lacking[]]>([
  ['everything', {}, {}, []],
  ['no material', { prep: {} }, {}, ['prep', 'coworkers']],
  ['no material, alone', { prep: {} }, { hasCoworkers: false }, ['prep']],
  ['recording not asked about', { recordingConsent: 'not_asked' }, {}, ['recording']],
  ['nothing recorded', { recordingConsent: 'not_asked' }, { recorded: false }, []],
  ['a registration that runs out', {}, { findings: ['registration-expired'] }, ['fit']],
])('with %s, to be ready it lacks what is named (§1.8)', (_what, different, facts, lacking) => {
  expect(lackingToBeReady({ ...booking, ...different }, { ...known, ...facts })).toEqual(lacking);
});
