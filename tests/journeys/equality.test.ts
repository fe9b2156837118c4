import { registerByPages, signInAs } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import { startSite, type Site } from '#tests/support/site.ts';

const clock = fixedClock(openDay);
const lines: string[] = [];
let site: Site;
beforeAll(async () => {
  site = await startSite({ clock, onLog: (line) => lines.push(line) });
  await publishedEvent(site);
});
afterAll(() => site.close());

const form = '/events/a-good-slug/equality';

/** Every document of the database, by collection. */
async function everything(): Promise<Record<string, unknown[]>> {
  const collections = await site.connection.db!.listCollections().toArray();
  const all = await Promise.all(
    collections.map(async ({ name }) => [
      name,
      await site.connection.collection(name).find().toArray(),
    ]),
  );
  return Object.fromEntries(all) as Record<string, unknown[]>;
}

const answersKept = async () => (await everything())['equality-answers'] ?? [];

test('the last page and the mail of a registration lead to the form by an address that says nothing of who', async () => {
  const reader = site.browser();
  const done = await registerByPages(reader, '/events/a-good-slug', {
    name: 'Nia Rees',
    email: 'nia@people.test',
  });
  const link = [...done.document.querySelectorAll('a')].find((one) => one.href.endsWith(form));
  expect(link?.rel).toBe('noreferrer');
  const mail = (await site.readMailbox()).findLast(({ to }) => JSON.stringify(to).includes('nia@'));
  expect(mail?.text).toContain(`${site.origin}${form}\n`);
});

test('answers are kept with the event and the day alone, whoever sends them', async () => {
  const reader = site.browser();
  await registerByPages(reader, '/events/a-good-slug', {
    name: 'Gwen Jones',
    email: 'gwen@people.test',
  });
  await site.settle();
  expect(reader.cookies.size).toBeGreaterThan(0);
  const before = await everything();
  const cookies = new Map(reader.cookies);
  clock.set('2030-01-15T10:11:12.345Z');

  lines.length = 0;
  const page = await reader.visit(form);
  const sent = await page
    .form()
    .fill({ age: 'age_25_34', sex: 'female', condition: 'prefer_not', more: 'More ramps' })
    .send();
  expect(sent.path).toBe(`${form}/thanks`);
  expect(sent.headers['set-cookie']).toBeUndefined();
  expect(page.headers['set-cookie']).toBeUndefined();
  await site.settle();

  const after = await everything();
  const changed = Object.keys(after).filter(
    (name) => JSON.stringify(after[name]) !== JSON.stringify(before[name] ?? []),
  );
  expect(changed).toEqual(['equality-answers']);
  expect(reader.cookies).toEqual(cookies);
  expect(lines).toEqual([]);
  const [bucket] = after['equality-answers'] as Array<Record<string, unknown>>;
  expect(bucket).toEqual({
    _id: expect.stringContaining('/2030-01-15/england-wales-1') as unknown,
    eventId: expect.any(String) as unknown,
    nation: 'wales',
    quarter: '2030-Q1',
    day: '2030-01-15',
    set: 'england-wales-1',
    deleteAfter: new Date('2032-01-15T00:00:00Z'),
    responses: [
      {
        id: expect.any(String) as unknown,
        answers: { age: 'age_25_34', sex: 'female', condition: 'prefer_not' },
        more: expect.stringMatching(/^1\./) as unknown,
      },
    ],
  });
  const kept = JSON.stringify(bucket);
  for (const word of ['Gwen', 'gwen@', '198.51.100', '10:11', '11:12', 'ramps'])
    expect(kept).not.toContain(word);
});

test('the form neither reads nor prolongs a session, as any other page does', async () => {
  const reader = site.browser();
  await signInAs(site, reader, 'viewer');
  const page = await reader.visit(form);
  expect(page.headers['set-cookie']).toBeUndefined();
  expect(page.document.body.textContent).not.toContain('Nia Rees');
  const api = await reader.ask('/api/events/a-good-slug/equality');
  expect([api.status, api.headers['set-cookie']]).toEqual([200, undefined]);
  lines.length = 0;
  const control = await reader.visit('/staff/events');
  expect(lines).toHaveLength(1);
  expect(control.headers['set-cookie']).toHaveLength(1);
  expect(control.document.body.textContent).toContain('Nia Rees');
});

test('a form that is sent twice counts once, and order says nothing', async () => {
  const reader = site.browser();
  const page = await reader.visit(form);
  await page.form().fill({ age: 'age_75' }).send();
  await page.form().fill({ age: 'age_75' }).send();
  await (await reader.visit(form)).form().send();
  const [bucket] = (await answersKept()) as Array<{ responses: Array<{ id: string }> }>;
  const ids = bucket?.responses.map(({ id }) => id) ?? [];
  expect(ids).toHaveLength(3);
  expect(ids).toEqual(ids.toSorted());
});

test('an answer that is none of the question is refused, and what was typed stays', async () => {
  const reader = site.browser();
  const page = await reader.visit(form);
  const bad = new URLSearchParams({
    token: 'x'.repeat(22),
    set: 'england-wales-1',
    age: 'old',
    more: 'Words',
  });
  const refused = await reader.sendForm(form, bad);
  expect([refused.status, refused.problems]).toEqual([422, ['Choose an answer']]);
  expect(refused.document.querySelector('textarea')?.value).toBe('Words');
  const foreign = new URLSearchParams({ token: 'x'.repeat(22), set: 'scotland-1' });
  expect((await reader.sendForm(form, foreign)).status).toBe(422);
  expect(page.status).toBe(200);
});

test('Easy Read asks one question a page and carries the answers in the form itself', async () => {
  const reader = site.browser();
  const before = JSON.stringify(await answersKept());
  let page = await reader.visit(`/easy-read${form}`);
  expect(page.form().names()).not.toContain('sex');
  page = await page.form().fill({ age: 'under_16' }).send('next');
  page = await page.form().fill({ sex: 'male' }).send('next');
  page = await page.form().send('back');
  expect(page.document.querySelector<HTMLInputElement>('input[value=male]')?.checked).toBe(true);
  while (page.document.querySelector('button[value=next]')) page = await page.form().send('next');
  expect(JSON.stringify(await answersKept())).toBe(before);
  page = await page.form().fill({ more: 'Easy' }).send();
  expect(page.path).toBe(`/easy-read${form}/thanks`);
  expect(JSON.stringify(await answersKept())).toContain(
    '"answers":{"age":"under_16","sex":"male"}',
  );
});

test.each([
  ['before registration opens', '2029-12-01T09:00:00Z', 404],
  ['some weeks after the event', '2030-04-01T09:00:00Z', 410],
])('%s there is no form', async (_when, day, status) => {
  clock.set(day);
  expect((await site.browser().visit(form)).status).toBe(status);
  clock.set('2030-01-15T12:00:00Z');
});
