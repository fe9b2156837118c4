import type { Event } from '#shared/events.ts';
import { signInAs } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import { startSite, type Site } from '#tests/support/site.ts';

const clock = fixedClock(openDay);
let site: Site;
let event: Event;
let staff: ReturnType<Site['browser']>;
beforeAll(async () => {
  site = await startSite({ clock });
  event = await publishedEvent(site);
  staff = site.browser();
  await signInAs(site, staff, 'organiser');
});
afterAll(() => site.close());

const listPath = () => `/staff/events/${event.id}/checklist`;

/** The row of one thing: what, due, state, who, what shows it. */
async function rowOf(title: string, path = listPath()): Promise<string[]> {
  const { document } = await staff.visit(path);
  const row = [...document.querySelectorAll('tbody tr')].find((one) =>
    one.textContent.includes(title),
  );
  return [...(row?.children ?? [])].map((cell) => cell.textContent);
}

test('the page of an online event says how much is done and what is late, and leads to the list', async () => {
  const page = await staff.visit(`/staff/events/${event.id}`);
  // Three weeks before the event what was due 40 and 30 days before is late.
  expect(page.text).toContain('Webinar checklist: 0 of 17 done 6 late');
  const list = await page.follow('Webinar checklist: 0 of 17 done');
  expect(list.heading).toContain('Webinar checklist');
  expect(await rowOf('Choose the platform by needs')).toEqual([
    expect.stringContaining('Captions, a channel for interpreters') as unknown,
    'Thursday 20 December 2029',
    'Late',
    'Nobody yet',
    '',
  ]);
});

test('an organiser says who does a thing, that it is done and what shows it, and it is audited', async () => {
  const list = await staff.visit(listPath());
  const form = await list.follow('Choose the platform by needs');
  const saved = await form
    .form()
    .fill({ owner: 'Mair', state: 'done', evidence: 'https://notes.example/1' })
    .send();
  expect(saved.text).toContain('Saved: Choose the platform by needs');
  const [, , state, owner, evidence] = await rowOf('Choose the platform by needs');
  expect([state, owner, evidence]).toEqual(['Done', 'Mair', 'https://notes.example/1']);
  await site.settle();
  const rows = await site.connection
    .collection('audit')
    .find({ 'subject.collection': 'webinar-checklists' })
    .toArray();
  expect(rows.map((row) => String(row['action']))).toEqual(['webinar-item.finished']);
  expect(JSON.stringify(rows)).not.toContain('notes.example');
});

test('two who write about one thing: the second sees both versions, and one who writes about another is not stopped', async () => {
  const [first, second, other] = await Promise.all(
    ['WB05', 'WB05', 'WB06'].map((item) => staff.visit(`${listPath()}/${item}`)),
  );
  await first?.form().fill({ owner: 'Mair', state: 'open' }).send();
  const stale = await second?.form().fill({ owner: 'Gwen', state: 'done' }).send();
  expect(stale?.status).toBe(409);
  const rows = [...(stale?.document.querySelectorAll('tbody tr') ?? [])].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  expect(rows.slice(0, 2)).toEqual([
    ['Who', 'Gwen', 'Mair'],
    ['State', 'Done', 'To\u00a0do'],
  ]);
  await stale?.form().send();
  expect((await rowOf('Plan how signing is seen')).slice(2, 4)).toEqual(['Done', 'Gwen']);
  expect((await other?.form().fill({ owner: 'Nia' }).send())?.path).toContain('saved=WB06');
});

test('what is not needed asks why', async () => {
  const page = await staff.visit(`${listPath()}/WB13`);
  const refused = await page.form().fill({ state: 'not-needed' }).send();
  expect([refused.status, refused.problems]).toEqual([422, ['Say why it is not needed']]);
  await refused.form().fill({ evidence: 'No polls are planned' }).send();
  expect((await rowOf('Offer another way')).slice(2)).toEqual([
    'Not needed',
    'Nobody yet',
    'No polls are planned',
  ]);
});

test('when the event moves, its due days follow', async () => {
  const [, before] = await rowOf('Send what follows the event');
  await site.connection.collection<{ _id: string }>('events').updateOne(
    { _id: event.id },
    {
      $set: {
        startsAt: new Date('2030-02-12T09:00:00Z'),
        endsAt: new Date('2030-02-12T16:00:00Z'),
      },
    },
  );
  const [, after] = await rowOf('Send what follows the event');
  expect([before, after]).toEqual(['Tuesday 19 February 2030', 'Tuesday 26 February 2030']);
});

test('the list stands in Welsh', async () => {
  const page = await staff.visit(`/cy${listPath()}`);
  expect([page.lang, page.status]).toEqual(['cy-GB', 200]);
  expect(page.heading).toContain('Rhestr wirio gweminar');
});

test('an event in person has none, and who may not change events only reads', async () => {
  const viewer = site.browser();
  await signInAs(site, viewer, 'viewer');
  const list = await viewer.visit(listPath());
  expect(list.status).toBe(200);
  expect(list.document.querySelector('main tbody a[href*="/checklist/"]')).toBeNull();
  const refused = await viewer.ask(`/api${listPath()}/WB01`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ version: 1, state: 'open' }),
  });
  expect(refused.status).toBe(403);
  await site.connection
    .collection<{ _id: string }>('events')
    .updateOne({ _id: event.id }, { $set: { mode: 'in-person' } });
  expect((await staff.visit(listPath())).status).toBe(404);
  expect((await staff.visit(`/staff/events/${event.id}`)).text).not.toContain('Webinar checklist');
});
