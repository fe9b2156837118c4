import type { RoleGrant } from '#shared/permissions.ts';
import { bookingDesk, bookingLead, type BookingDesk } from '#tests/support/booking-desk.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import type { PreparationDigest } from './digest-mail.ts';

let database: TestDatabase;
let desk: BookingDesk;
let id: string;
const mails = new Map<string, PreparationDigest>();

beforeAll(async () => {
  database = await testDatabase();
  desk = await bookingDesk(database);
  await desk.need('seat', '2030-06-12T09:00:00Z', '2030-06-12T11:00:00Z');
  [id = ''] = await desk.offer('seat', 'sian');
  await desk.accept('sian', id);
  await desk.settle();
  const { version } = await desk.staff.get(id, bookingLead);
  await desk.staff.act(id, 'confirm', { version }, bookingLead);
});
afterAll(() => database.close());
beforeEach(() => mails.clear());

const lead = (scope: RoleGrant['scope']) => ({
  id: `lead of ${scope.kind}`,
  name: 'Nia',
  email: 'nia@staff.example',
  locale: 'en' as const,
  roles: [{ role: 'access-lead' as const, scope }],
});
/** Tells everybody on a day, as often as the schedule may run; the outbox keeps one mail of each key. */
async function told(day: string, scope: RoleGrant['scope'] = { kind: 'programme' }) {
  desk.clock.set(`${day}T06:00:00Z`);
  const send = desk.digest({
    listBookers: async () => [lead(scope)],
    queueMail: async (mail) => void mails.set(mail.key, mail),
  });
  await send();
  await send();
  return [...mails.values()].map(({ data }) => data.figures);
}

// Material is asked for 10 working days before and due 5 before (domain rules §1.4).
test.each([
  ['2030-05-28', []],
  ['2030-05-29', [{ askMaterial: 1, lateMaterial: 0 }]],
  ['2030-06-05', [{ askMaterial: 1, lateMaterial: 0 }]],
  ['2030-06-06', [{ askMaterial: 0, lateMaterial: 1 }]],
  ['2030-06-13', []],
])('on %s the lead hears once %j', async (day, expected) => {
  expect(await told(day)).toEqual(expected);
});

test('whoever sees to another nation hears nothing', async () => {
  expect(await told('2030-06-06', { kind: 'nation', nation: 'scotland' })).toEqual([]);
  expect(await told('2030-06-06', { kind: 'nation', nation: 'wales' })).toHaveLength(1);
});

test('nothing waits any more once the material is sent', async () => {
  desk.clock.set('2030-06-06T06:00:00Z');
  const { version } = await desk.staff.get(id, bookingLead);
  await desk.staff.act(id, 'send-prep', { version }, bookingLead);
  expect(await told('2030-06-06')).toEqual([]);
});
