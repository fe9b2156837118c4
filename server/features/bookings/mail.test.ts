import { type BookingDesk, bookingDesk, bookingLead } from '#tests/support/booking-desk.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import type { StaffBookingAction } from '#shared/booking-codes.ts';

let database: TestDatabase;
let desk: BookingDesk;
let id: string;
beforeEach(async () => {
  database = await testDatabase();
  desk = await bookingDesk(database);
  await desk.need('seat', '2030-06-12T09:00:00Z', '2030-06-12T11:00:00Z');
  [id = ''] = await desk.offer('seat', 'sian');
  await desk.accept('sian', id);
  await desk.settle();
  await act('confirm');
});
afterEach(() => database.close());

async function act(action: StaffBookingAction) {
  const { version } = await desk.staff.get(id, bookingLead);
  return desk.staff.act(id, action, { version }, bookingLead);
}

test('they are told once each time that there is material, and that it changed', async () => {
  await act('send-prep');
  expect((await act('change-prep')).state).toBe('prep_sent');
  await desk.settle();
  await desk.settle();
  expect(desk.mails.map(({ template }) => template).slice(-2)).toEqual([
    'booking-prep-sent',
    'booking-prep-changed',
  ]);
});

test.each<[string, () => Promise<unknown>]>([
  [
    'by themselves',
    async () => {
      const { version } = await desk.own.get('sian', id);
      await desk.own.act('sian', id, 'withdraw', { version }, 'test');
    },
  ],
  ['by staff whom they told', () => act('replace')],
])(
  'withdrawn %s, they read that they are free, and the entry leaves their calendar',
  async (_by, withdraw) => {
    await withdraw();
    await desk.settle();
    const [entered, taken] = desk.mails.slice(-2);
    expect(taken?.template).toBe('booking-withdrawn');
    const [before, after] = [entered?.data.calendar, taken?.data.calendar];
    expect([before?.method, after?.method]).toEqual(['REQUEST', 'CANCEL']);
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Infinity);
  },
);
