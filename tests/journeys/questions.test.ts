import type { Event } from '#shared/events.ts';
import { locales, type LocaleId } from '#shared/locales.ts';
import { openLink, registerByPages, signInAs } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import type { PlainBrowser } from '#tests/support/plain-browser.ts';
import { startSite, type Site } from '#tests/support/site.ts';

const clock = fixedClock(openDay);
let site: Site;
let organiser: PlainBrowser;
let event: Event;
let address = '';
beforeAll(async () => {
  site = await startSite({ clock });
  event = await publishedEvent(site);
  address = `/staff/events/${event.id}`;
  organiser = site.browser();
  await signInAs(site, organiser, 'organiser');
});
afterAll(() => site.close());

const kept = { 'keepUntil-day': '31', 'keepUntil-month': '12', 'keepUntil-year': '2030' };
const travel = {
  kind: 'choice',
  'label.en': 'How will you travel?',
  'label.cy': 'Sut byddwch chi’n teithio?',
  'label.en-easy': 'How do you get here?',
  'options.en': 'By train\nBy car',
  'options.cy': 'Ar y trên\nMewn car',
  'options.en-easy': 'Train\nCar',
  required: true,
  ...kept,
};
const plate = { kind: 'text', 'label.en': 'Number plate', sensitive: true, ...kept };
const add = async (values: Record<string, string | boolean>) =>
  (await organiser.visit(`${address}/questions/new`)).form().fill(values).send();
const answersKept = () => site.connection.collection('question-answers').countDocuments({});

test('an organiser adds questions, sees what is wrong with one, and puts them in order', async () => {
  const list = await organiser.visit(`${address}/registrations`);
  const none = await list.follow('Questions that people are asked');
  expect(none.text).toContain('No questions yet');
  const wrong = await add({ kind: 'choice', 'options.en': 'One' });
  expect([wrong.status, wrong.problems]).toEqual([
    422,
    ['Enter the question', 'Enter a real date, like 5 10 2030'],
  ]);
  const few = await add({ ...travel, 'options.en': 'By train' });
  expect(few.problems).toEqual(['Enter at least 2 answers to choose from']);
  expect((await add(travel)).text).toContain('The questions have been saved');
  const page = await organiser.visit(`${address}/questions/new`);
  const both = await page
    .form()
    .fill({ ...plate, when: 'how-will-you-travel=by-car' })
    .send();
  expect(both.text).toContain('Number plate');
  const up = await both.form().send('up.number-plate');
  expect(up.problems).toEqual(['Choose an answer of a question that stands before this one']);
});

test('of two organisers who change one question the second sees both versions', async () => {
  const first = await organiser.visit(`${address}/questions/number-plate`);
  const second = await organiser.visit(`${address}/questions/number-plate`);
  await first.form().fill({ 'label.cy': 'Plât rhif' }).send();
  const refused = await second.form().fill({ 'hint.en': 'As on the car' }).send();
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('As on the car');
  expect(refused.text).toContain('Plât rhif');
  const stands = await organiser.visit(`${address}/questions/number-plate`);
  expect(stands.document.getElementById('hint.en')?.getAttribute('value')).toBe('');
});

describe.each<LocaleId>(['en', 'cy', 'en-easy'])('in %s', (id) => {
  const { prefix, lang } = locales[id];
  const label = travel[`label.${id}`];

  test('a person answers, an answer brings a question, and all is there to check', async () => {
    const seen: string[] = [];
    const email = `nia-${id}@people.test`;
    const more = { 'answers.how-will-you-travel': 'by-car', 'answers.number-plate': 'AB12 CDE' };
    const done = await registerByPages(site.browser(), `${prefix}/events/${event.slug}`, {
      name: 'Nia Rees',
      email,
      more,
      seen: ({ path, text }) => void (/questions|check/.test(path) && seen.push(text)),
    });
    expect([done.status, done.lang]).toEqual([200, lang]);
    expect(seen[0]).toContain(label);
    expect(seen[0]).not.toContain('AB12');
    expect(seen.at(-1)).toContain(label);
    expect(seen.at(-1)).toContain('AB12 CDE');
  });
});

test('a question that must be answered comes back without an answer', async () => {
  const browser = site.browser();
  const guest = { name: 'Bo Rhys', email: 'bo@people.test' };
  const refused = registerByPages(browser, `/events/${event.slug}`, guest);
  await expect(refused).rejects.toThrow('Choose an answer');
});

test('in one call answers are checked too, and nobody answers what they are not asked', async () => {
  const send = (answers: object | undefined, name: string) =>
    site.browser().post(`/api/events/${event.slug}/registrations`, {
      people: [{ name, pool: 'general', ...(answers && { answers }) }],
      contact: { email: `${name.toLowerCase()}@people.test` },
    });
  const none = await send(undefined, 'Cai');
  expect([none.status, JSON.parse(none.body).fields]).toEqual([
    422,
    [{ field: 'people.0.answers.how-will-you-travel', code: 'answer.missing' }],
  ]);
  const stray = { 'how-will-you-travel': 'by-train', 'number-plate': 'AB12 CDE' };
  expect((await send(stray, 'Cai')).status).toBe(422);
  expect((await send({ 'how-will-you-travel': 'by-train' }, 'Cai')).status).toBe(201);
});

test('the file has a column a question; a sensitive one only for who may see it', async () => {
  const file = `/api${address}/registrations.csv`;
  const [head, ...rows] = (await organiser.ask(file)).body.trim().split('\r\n');
  expect(head).toMatch(/"createdAt","how-will-you-travel"$/);
  expect(rows.filter((row) => row.endsWith('"by-car"'))).toHaveLength(3);
  const both = site.browser();
  await signInAs(site, both, 'organiser', 'access-lead');
  const { body } = await both.ask(file);
  expect(body.match(/"by-car","AB12 CDE"/g)).toHaveLength(3);
  const sealed = await site.connection.collection('question-answers').find({}).toArray();
  expect(JSON.stringify(sealed)).not.toContain('AB12');
});

test('the front desk neither sees the questions nor changes them', async () => {
  const desk = site.browser();
  await signInAs(site, desk, 'front-desk');
  expect((await desk.visit(`${address}/questions`)).status).toBe(403);
  expect((await desk.visit(`${address}/registrations`)).text).not.toContain(
    'Questions that people',
  );
});

test('a person sees their plain answers later, and staff the sensitive ones where it is recorded', async () => {
  const own = await openLink(site, site.browser(), 'nia-en@people.test');
  expect(own.text).toContain('By car');
  expect(own.text).not.toContain('AB12 CDE');
  const id = own.path.split('/').at(-1)?.split('?')[0] ?? '';
  const plain = await organiser.visit(`/staff/registrations/${id}`);
  expect(plain.text).toContain('By car');
  expect(plain.text).not.toContain('AB12 CDE');
  const asked = await organiser.ask(`/api/registrations/${id}/answers?sensitive=yes`);
  expect(asked.body).not.toContain('AB12 CDE');
  const readings = () =>
    site.connection.collection('audit').countDocuments({ action: 'answers.read' });
  expect(await readings()).toBe(0);

  const lead = site.browser();
  await signInAs(site, lead, 'access-lead');
  const access = await lead.visit(`/staff/registrations/${id}/access`);
  expect(access.text).toContain('AB12 CDE');
  expect(await readings()).toBe(1);
  const stranger = await site.browser().ask(`/api/registrations/${id}/answers`);
  expect(stranger.status).toBe(404);
});

test('what people have answered goes only where that is confirmed', async () => {
  const page = await organiser.visit(`${address}/questions`);
  const refused = await page.form().send('remove.number-plate');
  expect([refused.status, refused.problems]).toEqual([
    409,
    ['People have answered this question. Confirm that their answers are to go'],
  ]);
  const before = await answersKept();
  const gone = await page.form().fill({ confirmed: true }).send('remove.number-plate');
  expect(gone.text).not.toContain('Number plate');
  expect(await answersKept()).toBe(before - 3);
});

test('answers go with their registration, and after the last day of their question', async () => {
  const rows = site.connection.collection<{ _id: string; version: number }>('registrations');
  const one = await rows.findOne({ 'contact.email': 'cai@people.test' });
  const before = await answersKept();
  await site.services.registrations.act(one?._id ?? '', one?.version ?? 0, 'cancel', {
    asker: {
      grants: [{ registrationId: one?._id ?? '', personId: null, until: new Date('2031-01-01') }],
    },
    by: { actor: { kind: 'visitor' } },
  });
  await site.settle();
  expect(await answersKept()).toBe(before - 1);
  clock.set('2030-12-31T12:00:00Z');
  expect(await site.services.questions.retire()).toBe(0);
  clock.set('2031-01-01T03:37:00Z');
  expect(await site.services.questions.retire()).toBe(before - 1);
  expect(await answersKept()).toBe(0);
  await site.settle();
  const trail = await site.connection
    .collection('audit')
    .find({ action: 'answers.retired' })
    .toArray();
  expect(trail).toHaveLength(1);
});
