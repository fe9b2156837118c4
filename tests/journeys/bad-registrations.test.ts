import type { Event } from '#shared/events.ts';
import { fixedClock } from '#tests/support/clock.ts';
import type { PlainBrowser } from '#tests/support/plain-browser.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import { startSite, type Site } from '#tests/support/site.ts';

const clock = fixedClock(openDay);
let site: Site;
let event: Event;
let browser: PlainBrowser;
beforeAll(async () => {
  site = await startSite({ clock });
  event = await publishedEvent(site);
});
beforeEach(() => {
  clock.set(openDay);
  browser = site.browser();
});
afterAll(() => site.close());

interface Body {
  code: string;
  fields: Array<{ field: string; code: string }>;
  state?: string;
}

async function register(input: unknown, slug = event.slug) {
  const { status, body } = await browser.post(`/api/events/${slug}/registrations`, input);
  return { status, body: JSON.parse(body) as Body };
}

const stored = () => site.connection.collection('registrations').countDocuments();
const taken = () => site.connection.collection('places').countDocuments({ holder: { $ne: null } });

const person = { name: 'Nia Rees', pool: 'general' };
const good = { people: [person], contact: { email: 'nia@people.example' } };

test.each([
  ['nothing', {}, 'people'],
  ['a list', [], ''],
  ['no people', { ...good, people: [] }, 'people'],
  ['an empty name', { ...good, people: [{ ...person, name: ' ' }] }, 'people.0.name'],
  [
    'an overlong name',
    { ...good, people: [{ ...person, name: 'a'.repeat(121) }] },
    'people.0.name',
  ],
  [
    'a web address in a name',
    { ...good, people: [{ ...person, name: 'Win www.a.example' }] },
    'people.0.name',
  ],
  ['a name that is a number', { ...good, people: [{ ...person, name: 7 }] }, 'people.0.name'],
  ['an address that cannot be mail', { ...good, contact: { email: 'nia@' } }, 'contact.email'],
  [
    'an overlong address',
    { ...good, contact: { email: `${'a'.repeat(250)}@a.example` } },
    'contact.email',
  ],
  ['an operator as an address', { ...good, contact: { email: { $ne: null } } }, 'contact.email'],
  [
    'an operator as a name',
    { ...good, people: [{ ...person, name: { $gt: '' } }] },
    'people.0.name',
  ],
  [
    'an operator as a pool',
    { ...good, people: [{ ...person, pool: { $ne: 1 } }] },
    'people.0.pool',
  ],
  ['an operator as a field', { ...good, $where: '1' }, '$where'],
  ['an unknown field', { ...good, state: 'confirmed' }, 'state'],
  [
    'a field of the prototype',
    JSON.parse(
      `{"people":[{"name":"Nia","pool":"general"}],"contact":{"email":"a@b.example"},"constructor":{}}`,
    ),
    'constructor',
  ],
  ['an unknown pool', { ...good, people: [{ ...person, pool: 'vip' }] }, 'people.0.pool'],
  [
    'an unknown session',
    { ...good, people: [{ ...person, sessions: ['s9'] }] },
    'people.0.sessions',
  ],
  ['an unknown language', { ...good, locale: 'xx' }, 'locale'],
  [
    'an unknown photo choice',
    { ...good, people: [{ ...person, photos: 'maybe' }] },
    'people.0.photos',
  ],
  [
    'an assistant of nobody',
    { ...good, people: [{ ...person, pool: 'assistant', assists: 9 }] },
    'people',
  ],
])(
  'a registration with %s is 422 with the field, and nothing is stored',
  async (_what, input, field) => {
    const before = [await stored(), await taken()];
    const { status, body } = await register(input);
    expect(status).toBe(422);
    expect(body.fields.map((one) => one.field).join()).toContain(field);
    expect([await stored(), await taken()]).toEqual(before);
  },
);

const twin = { ...good, contact: { email: 'twin@people.example' } };

test('the same person twice is answered as anyone is, and takes one place', async () => {
  const first = await register(twin);
  await site.settle();
  const before = await taken();
  const second = await register(twin);
  await site.settle();
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(Object.keys(second.body).toSorted()).toEqual(Object.keys(first.body).toSorted());
  expect(await taken()).toBe(before);
  const mails = await site.readMailbox();
  expect(mails.filter(({ to }) => JSON.stringify(to).includes('twin@'))).toHaveLength(2);
});

test('two people with one address have a place each', async () => {
  const before = await taken();
  for (const name of ['Gwen Rees', 'Tomos Rees'])
    expect((await register({ ...twin, people: [{ ...person, name }] })).status).toBe(201);
  expect(await taken()).toBe(before + 2);
});

test.each([
  ['that has not opened', '2029-12-01T09:00:00Z', 'event.notOpen'],
  ['that has closed', '2030-02-02T09:00:00Z', 'event.closed'],
  ['that is over', '2030-03-01T09:00:00Z', 'event.past'],
])('registration for an event %s is refused and says so', async (_what, now, code) => {
  clock.set(now);
  const before = await stored();
  const { status, body } = await register({ ...good, contact: { email: 'late@people.example' } });
  expect([status, body.code]).toEqual([410, code]);
  expect(await stored()).toBe(before);
});

test('registration for an event that is not there is 404', async () => {
  expect((await register(twin, 'no-such-event')).status).toBe(404);
  expect((await register(twin, '$ne')).status).toBe(404);
});

test('a registration opens to nobody by its id alone', async () => {
  const { insertedId } = await site.connection
    .collection<{ _id: string }>('registrations')
    .insertOne({ _id: 'not-a-real-one' });
  const real = await site.connection
    .collection<{ _id: string }>('registrations')
    .findOne({ _id: { $ne: insertedId } });
  await site.connection.collection<{ _id: string }>('registrations').deleteOne({ _id: insertedId });
  const [known, unknown] = await Promise.all(
    [real?._id ?? '', 'nobody'].map((id) => browser.ask(`/api/registrations/${id}`)),
  );
  expect(known?.status).toBe(unknown?.status);
  expect(known?.body.replaceAll(/"requestId":"[^"]+"/g, '')).toBe(
    unknown?.body.replaceAll(/"requestId":"[^"]+"/g, ''),
  );
});

test('a network that tries too often is 429', async () => {
  const pushing = site.browser();
  const statuses = new Set<number>();
  for (let tries = 0; tries < 125; tries += 1)
    statuses.add((await pushing.post(`/api/events/${event.slug}/registrations`, {})).status);
  expect([...statuses]).toEqual([422, 429]);
});
