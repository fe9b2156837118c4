import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Event } from '#shared/events.ts';
import { createFindPeople } from '#server/features/registrations/find-people.ts';
import { type EmbeddedMongo, startEmbeddedMongo } from '#server/platform/embedded-mongo/start.ts';
import { signInAs } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import type { PlainBrowser } from '#tests/support/plain-browser.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import { recordCommands } from '#tests/support/recorded-commands.ts';
import { oneInput } from '#tests/support/registration-desk.ts';
import { startSite, type Site } from '#tests/support/site.ts';

const clock = fixedClock(openDay);
let folder: string;
let mongo: EmbeddedMongo;
let site: Site;
let event: Event;
let organiser: PlainBrowser;
let recorded: ReturnType<typeof recordCommands>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'allcomers-'));
  mongo = await startEmbeddedMongo({ folder });
  const uri = `${mongo.uri}${mongo.uri.includes('?') ? '&' : '?'}monitorCommands=true`;
  const env = { MONGODB_URI: uri, ALLCOMERS_KEY: randomBytes(32).toString('base64') };
  site = await startSite({ clock, env });
  recorded = recordCommands(site.connection);
  event = await publishedEvent(site);
  for (const name of ['Llinos Tudno', 'Mair Huws']) await register(name);
  await site.settle();
  organiser = site.browser();
  await signInAs(site, organiser, 'organiser', 'access-lead', 'admin');
});
afterAll(async () => {
  await site.close();
  await mongo.close();
  await rm(folder, { recursive: true, force: true });
});

const register = (name: string) =>
  site.services.registrations.register(event.slug, oneInput(name), {
    by: { actor: { kind: 'visitor' } },
    source: 'online',
  });

const scansDuring = async (work: () => Promise<unknown>) => {
  const sent = await recorded.during(work);
  const explained = (await Promise.all(sent.map((one) => recorded.explain(one)))).flat();
  return {
    questions: explained.length,
    scans: explained.filter(({ scans }) => scans).map(({ shape }) => shape),
  };
};

const asks = async (path: string) => {
  const { status } = await organiser.ask(`/api${path}`);
  expect([path, status]).toEqual([path, 200]);
};

test('a question without an index is found, so what follows would find one too', async () => {
  const rows = site.connection.collection('registrations');
  const { scans } = await scansDuring(() => rows.find({ 'contact.format': 'large' }).toArray());
  expect(scans).toHaveLength(1);
  const changed = await scansDuring(() =>
    rows.updateMany({ source: 'fax' }, { $set: { held: true } }),
  );
  expect(changed.scans).toHaveLength(1);
});

const filters = [
  '',
  '&words=ll+tud',
  '&state=confirmed',
  '&pool=general',
  '&state=waiting&pool=general&words=ma',
  '&needs=any',
];
const lists = [
  ...['coming', 'past', 'all'].map((when) => `/staff/events?when=${when}&nation=wales&words=ty`),
  '/staff/events',
  '/staff/event-names',
  '/staff/events/EVENT',
  ...filters.flatMap((filter) =>
    ['newest', 'oldest', 'name'].map(
      (sort) => `/staff/events/EVENT/registrations?sort=${sort}${filter}`,
    ),
  ),
  '/staff/events/EVENT/registrations?page=40',
  '/staff/events/EVENT/registrations.csv',
  '/staff/events/EVENT/waiting-list',
  ...['open', 'late', 'issues', 'settled', 'all'].flatMap((view) => [
    `/staff/access-requests?view=${view}`,
    `/staff/access-requests?view=${view}&event=EVENT&owner=none&group=hearing`,
  ]),
  '/staff/messages',
  '/staff/messages?state=failed',
  '/staff/messages?event=EVENT&state=sent',
  '/staff/contact-tasks',
  '/staff/access-figures',
  '/staff/events/EVENT/access-packs',
  '/staff/events/EVENT/invitations',
  '/staff/events/EVENT/cover',
  '/staff/events/EVENT/cover/board',
  '/staff/cover',
  '/staff/events/EVENT/bookings',
  '/staff/rota',
  '/staff/professionals?words=si',
  '/staff/professionals?kind=bsl',
];
test.each(lists)('no collection is scanned for %s', async (path) => {
  const { questions, scans } = await scansDuring(() => asks(path.replace('EVENT', event.id)));
  expect(scans).toEqual([]);
  expect(questions).toBeGreaterThan(1);
});

test.each([
  ['the relay', () => register('Owain Parry').then(() => site.services.relay.idle())],
  [
    'the figures of the relay',
    () => Promise.all([site.services.relay.lagSeconds(), site.services.relay.waiting()]),
  ],
  [
    'a look for those who are kept apart',
    () =>
      createFindPeople(site.connection, site.services.events).findEventsOf([
        'mair.huws@people.example',
        'nobody@people.example',
      ]),
  ],
  ['the sweep of bookings', () => site.services.schedule.run('sweep-bookings')],
  ['the planner', () => site.services.schedule.run('plan-rotas')],
  ['the sweeper', () => site.services.schedule.run('sweep')],
  ['delivery', () => site.services.schedule.run('deliver')],
  ['what follows from a registration', () => register('Nia Bevan').then(() => site.settle())],
  ['the counts of events', () => site.services.schedule.run('count')],
  ['the seal of the trail', () => site.services.schedule.run('seal-audit')],
  ['retention', () => site.services.schedule.run('retention')],
])('no collection is scanned by %s', async (_who, work) => {
  const { questions, scans } = await scansDuring(work);
  expect(scans).toEqual([]);
  expect(questions).toBeGreaterThan(0);
});
