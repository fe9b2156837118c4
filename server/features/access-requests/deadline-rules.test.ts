import { accessSettingsOn, firstAccessSettings } from '#shared/access-settings.ts';
import { createBankHolidays } from '#server/platform/bank-holidays.ts';
import { acknowledgeBy, outcomeBy } from './deadline-rules.ts';

const holidays = createBankHolidays();
const in2030 = (nation: 'scotland' | 'wales' | 'northern-ireland') => holidays(nation, [2030]);

// PROPOSED in the domain rules §1.8: "acknowledge within 2 WD; tell outcome >= 10 WD before event".
test.each([
  ['a Monday', '2030-03-04', 'wales', '2030-03-06'],
  ['a Friday', '2030-03-08', 'wales', '2030-03-12'],
  ['a Saturday', '2030-03-09', 'wales', '2030-03-12'],
  ['the day before Good Friday in Wales', '2030-04-18', 'wales', '2030-04-24'],
  ['the same day in Scotland, where Easter Monday is none', '2030-04-18', 'scotland', '2030-04-23'],
  ['the week of Saint Patrick in Northern Ireland', '2030-03-15', 'northern-ireland', '2030-03-20'],
] as const)(
  'who asks on %s is answered by two working days of the nation',
  (_day, on, nation, by) => {
    expect(acknowledgeBy(on, firstAccessSettings, in2030(nation))).toBe(by);
  },
);

test.each([
  ['long before', '2030-03-01', '2030-05-15', '2030-04-30'],
  ['too late for ten working days', '2030-05-10', '2030-05-15', '2030-05-14'],
  ['the day before', '2030-05-14', '2030-05-15', '2030-05-15'],
])(
  'the outcome is told ten working days before, or for who asks %s as soon as can be',
  (_when, askedOn, eventDay, by) => {
    expect(outcomeBy({ askedOn, eventDay }, firstAccessSettings, in2030('wales'))).toBe(by);
  },
);

test('what is settled counts from its day, and not before', () => {
  const tighter = { ...firstAccessSettings, from: '2030-03-01', acknowledgeDays: 1 };
  expect(accessSettingsOn([tighter, firstAccessSettings], '2030-02-28')).toBe(firstAccessSettings);
  expect(accessSettingsOn([tighter, firstAccessSettings], '2030-03-01')).toBe(tighter);
  expect(accessSettingsOn([], '2020-01-01')).toBe(firstAccessSettings);
});
