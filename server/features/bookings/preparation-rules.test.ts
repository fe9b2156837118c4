import { bookingSettingsOn, usualBookingSettings } from '#shared/booking-settings.ts';
import { materialWaits, preparationDays } from './preparation-rules.ts';

const holidays = new Set(['2027-05-31']);

test.each([
  ['2027-06-10', { ask: '2027-05-26', due: '2027-06-03', final: '2027-06-08' }],
  ['2027-06-14', { ask: '2027-05-28', due: '2027-06-07', final: '2027-06-10' }],
])('for %s, material is asked for 10, due 5 and final 2 working days before', (day, expected) => {
  expect(preparationDays(day, usualBookingSettings, holidays)).toEqual(expected);
});

test('settings count from their day on', () => {
  const kept = [
    { ...usualBookingSettings, from: '2027-06-01', prepDueDays: 7 },
    { ...usualBookingSettings, from: '2028-01-01', prepDueDays: 8 },
  ];
  expect(bookingSettingsOn(kept, '2027-05-31').prepDueDays).toBe(5);
  expect(bookingSettingsOn(kept, '2027-06-01').prepDueDays).toBe(7);
  expect(bookingSettingsOn(kept, '2028-02-01').prepDueDays).toBe(8);
});

test.each([
  ['2027-05-25', null],
  ['2027-05-26', 'ask'],
  ['2027-06-03', 'ask'],
  ['2027-06-04', 'late'],
])('on %s the material for 10 June waits for %s', (today, expected) => {
  const days = preparationDays('2027-06-10', usualBookingSettings, holidays);
  expect(materialWaits(days, today)).toBe(expected);
});
