import { textFor } from '#shared/catalogues.ts';
import type { Event } from '#shared/events.ts';
import { locales, type LocaleId } from '#shared/locales.ts';
import { openLink, registerByPages, signInAs } from '#tests/support/actors.ts';
import { aQuestion, askQuestions } from '#tests/support/asked-questions.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { mailedCode } from '#tests/support/fresh-code.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import type { PlainBrowser } from '#tests/support/plain-browser.ts';
import { startSite, type Site } from '#tests/support/site.ts';

const clock = fixedClock(openDay);
const letter = aQuestion('letter', 'A letter of support', { kind: 'file', required: true });
const why = aQuestion('why', 'Why do you come?');
const pdf = '%PDF-1.7 a letter about Nia';

let site: Site;
beforeAll(async () => {
  site = await startSite({ clock });
});
afterAll(() => site.close());

const asking = async (slug: string): Promise<Event> => {
  const event = await publishedEvent(site, { slug });
  await askQuestions(site, event.id, [letter, why]);
  return event;
};
const filesOf = (event: Event) =>
  site.connection.collection('files').countDocuments({ eventId: event.id });

async function send(browser: PlainBrowser, event: Event, content: string, name = 'letter.pdf') {
  const parts = new FormData();
  parts.set('file', new File([content], name));
  const whole = new Response(parts);
  return browser.ask(`/api/events/${event.slug}/questions/letter/files`, {
    method: 'POST',
    headers: {
      'content-type': whole.headers.get('content-type') ?? '',
      origin: site.origin,
      'sec-fetch-site': 'same-origin',
    },
    body: Buffer.from(await whole.arrayBuffer()),
  });
}

const register = (event: Event, name: string, answers: object) =>
  site.browser().post(`/api/events/${event.slug}/registrations`, {
    people: [{ name, pool: 'general', answers }],
    contact: { email: `${name.toLowerCase()}@people.test` },
  });

/** Registers with a file over the API; answers where the file is. */
async function registered(event: Event, name: string): Promise<string> {
  const { answer } = JSON.parse((await send(site.browser(), event, pdf)).body) as {
    answer: string;
  };
  expect((await register(event, name, { letter: answer })).status).toBe(201);
  const row = await site.connection
    .collection<{ _id: string; people: Array<{ id: string }> }>('registrations')
    .findOne({ 'contact.email': `${name.toLowerCase()}@people.test` });
  return `/registrations/${row?._id}/people/${row?.people[0]?.id}`;
}

/** Opens the page of the questions by link and code. */
async function openQuestions(browser: PlainBrowser, address: string, path: string) {
  await openLink(site, browser, address);
  const asked = await browser.visit(`${path}/questions`);
  const sent = await asked.form().send('ask');
  return sent
    .form()
    .fill({ code: await mailedCode(site, address) })
    .send('enter');
}

describe.each<LocaleId>(['en', 'cy', 'en-easy'])('in %s', (id) => {
  const { prefix } = locales[id];
  const text = textFor(id);

  test('a file is refused by what it holds, and once sent it is not lost by another mistake', async () => {
    const event = await asking(`file-${id}`);
    const browser = site.browser();
    let refused = 0;
    const stop = registerByPages(browser, `${prefix}/events/${event.slug}`, {
      name: 'Nia Rees',
      email: `file-${id}@people.test`,
      seen: ({ path }) => {
        if (path.includes('/questions')) throw new Error(path);
      },
    });
    const path = await stop.then(
      () => '',
      (error: Error) => error.message,
    );
    let page = await browser.visit(path);
    for (const [name, content, code] of [
      ['letter.pdf', 'MZ\u0000\u0001 a program', 'file.kindUnknown'],
      ['letter.txt', '', 'file.empty'],
      ['letter.txt', 'x'.repeat(4_000_001), 'file.tooLarge'],
    ] as const) {
      page = await page.form().attach('answers.letter', name, content).send();
      expect([page.status, page.problems]).toEqual([422, [text(`problems:${code}`)]]);
      refused += 1;
    }
    expect([refused, await filesOf(event)]).toEqual([3, 0]);
    page = await page.form().attach('answers.letter', 'letter.pdf', pdf).send();
    if (id === 'en-easy') page = await page.form().send();
    expect([page.status, page.problems]).toEqual([200, []]);
    expect(await filesOf(event)).toBe(1);
    const back = await browser.visit(path);
    expect(back.text).toContain(text('registrations:questions.fileKept', { name: 'letter.pdf' }));
    const check = await browser.visit(path.replace(/questions.*/, 'check'));
    expect(check.text).toContain('letter.pdf');
  });
});

test('the person saves, replaces and removes their file; nothing of it stands plain in the database', async () => {
  const event = await asking('own-file');
  await askQuestions(site, event.id, [{ ...letter, required: false }, why]);
  const path = await registered(event, 'Owain');
  for (const name of ['files', 'file-chunks', 'question-answers']) {
    const rows = await site.connection.collection(name).find({}).toArray();
    expect(JSON.stringify(rows)).not.toMatch(/letter\.pdf|about Nia/);
  }
  const browser = site.browser();
  const page = await openQuestions(browser, 'owain@people.test', path);
  const got = await browser.ask(`/api${path}/answers/letter/file`);
  expect([got.status, got.body, got.headers['content-type']]).toEqual([
    200,
    pdf,
    'application/pdf',
  ]);
  expect(got.headers['content-disposition']).toMatch(/^attachment; filename="?letter\.pdf"?$/);
  expect(got.headers['x-content-type-options']).toBe('nosniff');

  const other = await page.form().attach('answers.letter', 'other.txt', 'Other words').send();
  expect(other.path).toContain('done=saved');
  expect((await browser.ask(`/api${path}/answers/letter/file`)).body).toBe('Other words');
  expect(await filesOf(event)).toBe(1);
  const again = await browser.visit(`${path}/questions`);
  expect(again.text).toContain('other.txt');
  const gone = await again
    .form()
    .fill({ 'drop.letter': true })
    .attach('answers.letter', '', '')
    .send();
  expect(gone.path).toContain('done=saved');
  expect([
    await filesOf(event),
    (await browser.ask(`/api${path}/answers/letter/file`)).status,
  ]).toEqual([0, 404]);
});

test('a file is for who may see access needs, each reading recorded, and for nobody else', async () => {
  const event = await asking('read-file');
  const path = await registered(event, 'Ffion');
  const at = `/api${path}/answers/letter/file`;
  const readings = () =>
    site.connection
      .collection('audit')
      .countDocuments({ action: 'answers.read', codes: ['letter'] });
  const before = await readings();
  for (const role of ['organiser', 'front-desk', 'viewer'] as const) {
    const staff = site.browser();
    await signInAs(site, staff, role);
    expect([role, (await staff.ask(at)).status]).toEqual([role, role === 'viewer' ? 404 : 403]);
  }
  const opened = site.browser();
  await openLink(site, opened, 'ffion@people.test');
  expect((await opened.ask(at)).status).toBe(403);
  expect((await site.browser().ask(at)).status).toBe(404);
  expect(await readings()).toBe(before);
  const lead = site.browser();
  await signInAs(site, lead, 'access-lead');
  expect((await lead.ask(at)).body).toBe(pdf);
  expect(await readings()).toBe(before + 1);
  const shown = await lead.visit(`/staff/registrations/${path.split('/')[2]}/access`);
  expect(shown.document.querySelector(`a[href="${at}"]`)?.textContent).toBe('letter.pdf');
});

test('nobody answers with a file of somebody else, with one for another question, or with one that is gone', async () => {
  const event = await asking('other-file');
  const other = await asking('another-file');
  const sent = JSON.parse((await send(site.browser(), event, pdf)).body) as { answer: string };
  const refusal = async (at: Event, name: string, answer: string) =>
    JSON.parse((await register(at, name, { letter: answer })).body).fields?.[0]?.code as string;
  expect(await refusal(other, 'Cai', sent.answer)).toBe('file.gone');
  expect(await refusal(event, 'Cai', `${'x'.repeat(43)}/letter.pdf`)).toBe('file.gone');
  expect(await refusal(event, 'Cai', 'letter.pdf')).toBe('file.missing');
  expect((await register(event, 'Cai', { letter: sent.answer })).status).toBe(201);
  expect(await refusal(event, 'Dai', sent.answer)).toBe('file.gone');
  const none = await site.browser().ask(`/api/events/${event.slug}/questions/why/files`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: site.origin },
    body: '{}',
  });
  expect([404, 422]).toContain(none.status);
});

test('a file goes with its registration, with the last day of its question, and after a week that nobody answered with it', async () => {
  const event = await asking('gone-file');
  const path = await registered(event, 'Gwyn');
  const browser = site.browser();
  await openLink(site, browser, 'gwyn@people.test');
  const cancel = await browser.visit(`/registrations/${path.split('/')[2]}/cancel`);
  await cancel.form().send();
  await site.settle();
  expect(await filesOf(event)).toBe(0);

  await registered(event, 'Heledd');
  await send(site.browser(), event, pdf);
  const waiting = await site.connection
    .collection('files')
    .find({ eventId: event.id, owner: null })
    .toArray();
  expect(waiting.map(({ until }) => until)).toEqual([new Date('2030-01-22T09:00:00Z')]);
  const kept = await site.connection
    .collection('files')
    .findOne({ eventId: event.id, owner: { $ne: null } });
  expect(kept?.['until']).toBeUndefined();
  clock.set('2031-01-01T03:37:00Z');
  await site.services.questions.retire();
  expect(await filesOf(event)).toBe(0);
  expect(await site.connection.collection('file-chunks').countDocuments({ file: kept?._id })).toBe(
    0,
  );
});
