import { fixedClock } from '#tests/support/clock.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { modelOf } from '#server/platform/mongo.ts';
import { createRetire } from './retire.ts';
import { type RegistrationRow, registrationSchema } from './schema.ts';

let database: TestDatabase;
const clock = fixedClock('2037-03-01T12:00:00Z');
const day = 86_400_000;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const rows = () =>
  modelOf<RegistrationRow>(database.connection, 'registrations', registrationSchema);

async function registered(id: string, different: object): Promise<void> {
  await rows().collection.insertOne({
    _id: id,
    reference: id,
    eventId: 'e1',
    state: 'confirmed',
    version: 1,
    held: true,
    locale: 'en',
    source: 'online',
    contact: {
      email: `${id}@people.example`,
      phone: '01632 960 001',
      method: 'email',
      format: 'standard',
    },
    people: [
      {
        id: 'p',
        name: 'Ana',
        email: `${id}@people.example`,
        kind: 'attendee',
        assists: null,
        pool: 'general',
        sessions: [],
        under18: false,
        guardian: null,
        photos: 'ok',
        accessId: `a-${id}`,
      },
    ],
    places: [{ person: 'p', pool: 'general', claim: 'c' }],
    liveKeys: [`key-${id}`],
    search: ['ana'],
    sortName: 'ana',
    createdAt: clock.now(),
    pendingEvents: [],
    ...different,
  } as never);
}

test('names go when their time is over, and the numbers stay', async () => {
  await registered('old', { eventId: 'long-ago' });
  await registered('standing', {});
  await registered('lapsed-long', {
    state: 'lapsed',
    createdAt: new Date(clock.now().getTime() - 31 * day),
  });
  await registered('lapsed-now', { state: 'lapsed' });
  const asked: Date[] = [];
  const retire = createRetire({
    connection: database.connection,
    listEndedBefore: async (time) => {
      asked.push(time);
      return ['long-ago'];
    },
    clock,
  });

  expect(await retire()).toBe(2);
  expect(await retire()).toBe(0);
  expect(asked[0]).toEqual(new Date('2031-01-01T00:00:00Z'));
  const left = await rows().find().sort({ _id: 1 }).lean<RegistrationRow[]>();
  expect(
    left.map(({ _id, people, contact, search }) => [
      _id,
      people[0]?.name,
      contact.email,
      search.length,
    ]),
  ).toEqual([
    ['lapsed-long', '', null, 0],
    ['lapsed-now', 'Ana', 'lapsed-now@people.example', 1],
    ['old', '', null, 0],
    ['standing', 'Ana', 'standing@people.example', 1],
  ]);
  const retired = left.find(({ _id }) => _id === 'old');
  expect(retired?.places).toHaveLength(1);
  expect(retired?.pendingEvents.map(({ type }) => type)).toEqual(['registration.retired']);
});
