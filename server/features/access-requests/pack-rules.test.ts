import type { NeedCode } from '#shared/access-needs.ts';
import type { PackKind } from '#shared/pack-kinds.ts';
import { aNeed } from '#tests/support/access-office.ts';
import type { PackPerson } from './ports.ts';
import { packOf, withinRows } from './pack-rules.ts';

const need = (code: NeedCode, different: Parameters<typeof aNeed>[0] = {}) =>
  aNeed({ id: `need-${code}`, code, state: 'planned', ...different });

const nia: PackPerson = {
  accessId: 'access-nia',
  name: 'Nia Rees',
  shares: true,
  needs: [
    need('bsl', {
      answers: { preferred: 'Owen Kerr', avoided: 'Sian Lee', seat: 'Near the stage' },
    }),
    need('deafblind_interpreter', { answers: { method: 'manual' } }),
    need('community_language', { answers: { language: 'Kurdish', dialect: 'Sorani' } }),
    need('wheelchair_space', {
      answers: { companionSeat: 'yes', size: '80 cm wide' },
      tasks: [{ kind: 'room', state: 'open' }],
    }),
    need('nut_allergy', { answers: { severity: 'allergy' }, place: 'Table 4' }),
    need('vegan'),
    need('sunflower'),
    need('childcare', { answers: { ages: 'Three and five' } }),
    need('peep', { answers: { stairs: 'no' } }),
  ],
};
const tom: PackPerson = {
  accessId: 'access-tom',
  name: 'Tom Huws',
  shares: false,
  needs: [
    need('vegan'),
    need('allergy_severe', { answers: { what: 'Sesame' }, place: 'Table 5' }),
    need('seat_front'),
    need('bsl', { answers: { preferred: 'Mair Evans' } }),
  ],
};
const gone: PackPerson = {
  accessId: 'access-gone',
  name: 'Gwen Jones',
  shares: true,
  needs: [need('bsl', { state: 'withdrawn' }), need('vegan', { state: 'draft' })],
};
const everybody = [nia, tom, gone];
const made = (kind: PackKind) => packOf(kind, everybody);
const words = (kind: PackKind) => JSON.stringify(made(kind).content);

test('the caterer learns how many eat what, and of an allergy where its person sits', () => {
  expect(made('caterer').content).toEqual({
    kind: 'caterer',
    counts: [
      { code: 'allergy_severe', severity: null, people: 1 },
      { code: 'vegan', severity: null, people: 2 },
      { code: 'nut_allergy', severity: 'allergy', people: 1 },
    ],
    allergies: [{ code: 'nut_allergy', what: null, place: 'Table 4' }],
    notShared: 1,
  });
});

test('the venue learns how many need what of rooms and building, and what is not arranged yet', () => {
  expect(made('venue').content).toEqual({
    kind: 'venue',
    counts: [
      { code: 'wheelchair_space', people: 1, open: 1 },
      { code: 'seat_front', people: 1, open: 0 },
      { code: 'sunflower', people: 1, open: 0 },
    ],
    companionSeats: 1,
  });
});

test('the front desk learns who is to be offered what on the day', () => {
  expect(made('front-desk').content).toEqual({
    kind: 'front-desk',
    people: [{ name: 'Nia Rees', codes: ['wheelchair_space', 'sunflower'], place: null }],
  });
});

test('a professional learns first names and in which language', () => {
  expect(made('professional').content).toEqual({
    kind: 'professional',
    people: [
      { firstName: 'Nia', code: 'bsl', language: null, method: null },
      { firstName: 'Nia', code: 'deafblind_interpreter', language: null, method: 'manual' },
      { firstName: 'Nia', code: 'community_language', language: 'Kurdish, Sorani', method: null },
    ],
  });
});

// Domain rules §2.2: "each supplier export includes only the rows that supplier needs".
test.each<[PackKind, RegExp]>([
  ['caterer', /Nia|Rees|Tom|Huws|Gwen|access-|need-|bsl|wheelchair|Sesame|Table 5|Kerr/],
  ['venue', /Nia|Rees|Tom|Huws|Gwen|access-|need-|bsl|vegan|nut_|Table|80 cm|Kerr/],
  ['front-desk', /Tom|Huws|Gwen|access-|need-|bsl|vegan|nut_|Table|80 cm|childcare|peep|Kerr/],
  ['professional', /Rees|Tom|Huws|Gwen|access-|need-|vegan|wheelchair|Kerr|Lee|stage|Evans|peep/],
])('nothing else stands in the pack for the %s', (kind, leaks) => {
  expect(words(kind)).not.toMatch(leaks);
});

test('the search for leaks would find one', () => {
  expect(JSON.stringify(everybody)).toMatch(/Rees/);
  expect(words('front-desk')).toMatch(/Nia Rees/);
});

test('the rows say whose needs stand in it, and which', () => {
  expect(made('front-desk').rows).toEqual([
    { accessId: 'access-nia', needIds: ['need-wheelchair_space', 'need-sunflower'] },
  ]);
  expect(made('caterer').rows.map(({ accessId }) => accessId)).toEqual([
    'access-nia',
    'access-tom',
  ]);
});

test('what is read later is what stood in it then, and still stands', () => {
  const { rows } = made('front-desk');
  const later: PackPerson[] = [
    {
      ...nia,
      needs: [need('sunflower'), need('wheelchair_space', { state: 'withdrawn' }), need('braille')],
    },
    { ...tom, shares: true },
  ];
  expect(packOf('front-desk', withinRows(later, rows)).content).toEqual({
    kind: 'front-desk',
    people: [{ name: 'Nia Rees', codes: ['sunflower'], place: null }],
  });
  const withdrew = [{ ...nia, shares: false }];
  expect(packOf('front-desk', withinRows(withdrew, rows)).content).toMatchObject({ people: [] });
});
