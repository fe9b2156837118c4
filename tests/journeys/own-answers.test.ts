import { textFor } from '#shared/catalogues.ts';
import type { Event } from '#shared/events.ts';
import { locales, type LocaleId } from '#shared/locales.ts';
import { openLink } from '#tests/support/actors.ts';
import { anOption, aQuestion, askQuestions } from '#tests/support/asked-questions.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { mailedCode } from '#tests/support/fresh-code.ts';
import type { PlainPage } from '#tests/support/plain-page.ts';
import { openDay, publishedEvent, publishedEventInHall } from '#tests/support/published-event.ts';
import { startSite, type Site } from '#tests/support/site.ts';

const travel = aQuestion('travel', 'How will you travel?', {
  kind: 'choice',
  options: [anOption('train', 'By train'), anOption('car', 'By car')],
  required: true,
});
const plate = aQuestion('plate', 'Number plate', {
  required: true,
  when: { question: 'travel', answer: 'car' },
});
const tools = aQuestion('tools', 'What do you bring?', {
  kind: 'choices',
  options: [anOption('drum', 'A drum'), anOption('harp', 'A harp')],
});
const health = aQuestion('health', 'Anything about your health?', { sensitive: true });
const forGuests = aQuestion('song', 'Which song?', { pools: ['invited'] });

let site: Site;
beforeAll(async () => {
  site = await startSite({ clock: fixedClock(openDay) });
});
afterAll(() => site.close());

interface Row {
  _id: string;
  version: number;
  people: Array<{ id: string; accessId: string; pool: string }>;
}
const rowOf = async (email: string): Promise<Row> => {
  const row = await site.connection
    .collection<Row>('registrations')
    .findOne({ 'contact.email': email });
  if (!row) throw new Error(`nobody at ${email}`);
  return row;
};

const register = async (event: Event, email: string, people: object[]): Promise<Row> => {
  const { status, body } = await site
    .browser()
    .post(`/api/events/${event.slug}/registrations`, { people, contact: { email } });
  if (status !== 201) throw new Error(body);
  return rowOf(email);
};

const questionsLink = ({ document }: PlainPage): string =>
  document.querySelector('main a[href$="/questions"]')?.getAttribute('href') ?? '';

describe.each<LocaleId>(['en', 'cy', 'en-easy'])('in %s', (id) => {
  const { prefix, lang } = locales[id];
  const text = textFor(id);
  const label = (one: typeof travel) => one.texts[id]?.label ?? '';

  test('a person changes an answer; what it brings is asked too, and nothing is kept before', async () => {
    const event = await publishedEvent(site, { slug: `own-${id}` });
    await askQuestions(site, event.id, [travel, plate, tools]);
    const email = `own-${id}@people.test`;
    const answers = { travel: 'train', tools: ['drum'] };
    await register(event, email, [{ name: 'Nia Rees', pool: 'general', answers }]);
    const browser = site.browser();
    const own = await openLink(site, browser, email);
    const manage = await browser.visit(`${prefix}${own.path.split('?')[0]}`);
    expect([manage.status, manage.lang]).toEqual([200, lang]);
    expect(manage.text).toContain(text('registrations:manage.questionsDone'));

    let page = await browser.visit(questionsLink(manage));
    expect(page.text).toContain(label(travel));
    page = await page.form().fill({ 'answers.travel': 'car' }).send();
    expect([page.status, page.problems]).toEqual([200, []]);
    expect(page.text).toContain(label(plate));
    const none = await page.form().send();
    expect(none.status).toBe(422);
    page = await none.form().fill({ 'answers.plate': 'AB12 CDE' }).send();
    // Easy Read asks one at a time, so one more is to come.
    if (page.form().names().includes('answers.tools') && !page.path.includes('done='))
      page = await page
        .form()
        .fill({ 'answers.tools': ['drum', 'harp'] })
        .send();
    expect(page.path).toContain('done=saved');
    expect(page.text).toContain('AB12 CDE');
    expect(page.text).toContain(label(travel));
  });
});

test('a required answer that is missing comes back, and the page keeps what was typed', async () => {
  const event = await publishedEvent(site, { slug: 'missing' });
  await askQuestions(site, event.id, [travel, tools]);
  const email = 'missing@people.test';
  await register(event, email, [{ name: 'Nia', pool: 'general', answers: { travel: 'train' } }]);
  const browser = site.browser();
  const page = await browser.visit(questionsLink(await openLink(site, browser, email)));
  const refused = await page
    .form()
    .fill({ 'answers.travel': [], 'answers.tools': ['drum', 'harp'] })
    .send();
  expect([refused.status, refused.problems]).toEqual([422, ['Choose an answer']]);
  expect([...refused.document.querySelectorAll('input[name="answers.tools"]:checked')].length).toBe(
    2,
  );
});

test('of two tabs the second sees both versions and chooses', async () => {
  const event = await publishedEvent(site, { slug: 'two-tabs' });
  await askQuestions(site, event.id, [travel]);
  const email = 'tabs@people.test';
  await register(event, email, [{ name: 'Nia', pool: 'general', answers: { travel: 'train' } }]);
  const browser = site.browser();
  const to = questionsLink(await openLink(site, browser, email));
  const [first, second] = [await browser.visit(to), await browser.visit(to)];
  await first.form().fill({ 'answers.travel': 'car' }).send();
  const refused = await second.form().fill({ 'answers.travel': 'train' }).send();
  expect(refused.status).toBe(409);
  expect(refused.text).toMatch(/By train.*By car/);
  const kept = await refused.form().send();
  expect(kept.path).toContain('done=saved');
  expect(kept.text).toContain('By train');
});

test('a sensitive question takes a code, and each reading of it is recorded', async () => {
  const event = await publishedEvent(site, { slug: 'sensitive' });
  await askQuestions(site, event.id, [travel, health]);
  const email = 'sensitive@people.test';
  const answers = { travel: 'train', health: 'A weak heart' };
  const { _id, people } = await register(event, email, [{ name: 'Nia', pool: 'general', answers }]);
  const browser = site.browser();
  const own = await openLink(site, browser, email);
  const at = `/api/registrations/${_id}/people/${people[0]?.id}/answers`;
  const shut = await browser.ask(at);
  expect([shut.status, shut.body.includes('link.fresh')]).toEqual([403, true]);
  expect((await site.browser().ask(at)).status).toBe(404);
  const asked = await browser.visit(questionsLink(own));
  expect(asked.text).not.toContain('A weak heart');
  const sent = await asked.form().send('ask');
  const page = await sent
    .form()
    .fill({ code: await mailedCode(site, email) })
    .send('enter');
  expect(page.document.querySelector('main')?.innerHTML).toContain('A weak heart');
  const trail = site.connection.collection('audit');
  const read = await trail.findOne({ action: 'answers.read', 'subject.id': _id });
  expect(read).toMatchObject({ codes: ['health'], actor: { kind: 'visitor' } });
  const saved = await page.form().fill({ 'answers.health': '' }).send();
  expect(saved.path).toContain('done=saved');
  await site.settle();
  expect(await trail.countDocuments({ action: 'registration.answered', 'subject.id': _id })).toBe(
    1,
  );
  const left = await site.connection
    .collection('question-answers')
    .countDocuments({ accessId: people[0]?.accessId });
  expect(left).toBe(1);
});

describe('a party', () => {
  const lead = 'lead@people.test';
  const member = 'member@people.test';
  let row: Row;
  beforeAll(async () => {
    const event = await publishedEventInHall(site, { slug: 'party' });
    await askQuestions(site, event.id, [travel]);
    row = await register(event, lead, [
      { name: 'Nia Rees', pool: 'general', answers: { travel: 'train' } },
      { name: 'Owen Kerr', pool: 'general', email: member },
      { name: 'Mair Huws', pool: 'general' },
      { name: '', pool: 'assistant', assists: 0 },
    ]);
  });
  const pathOf = (at: number) => `/registrations/${row._id}/people/${row.people[at]?.id}/questions`;
  const answersOf = async (at: number) =>
    site.connection
      .collection('question-answers')
      .countDocuments({ accessId: row.people[at]?.accessId });

  test('whoever registered is told whose answers are missing, and answers for those without an address', async () => {
    const browser = site.browser();
    const own = await openLink(site, browser, lead);
    expect(own.text).toContain("Answer the organiser's questions: Mair Huws");
    expect(own.text).toContain("Answer the organiser's questions: Assistant of Nia Rees");
    expect(own.text).not.toContain('questions: Owen Kerr');
    for (const at of [2, 3]) {
      const page = await browser.visit(pathOf(at));
      const saved = await page.form().fill({ 'answers.travel': 'car' }).send();
      expect(saved.path).toContain('done=saved');
      expect(await answersOf(at)).toBe(1);
    }
    expect((await browser.visit(pathOf(1))).status).toBe(404);
  });

  test('somebody with a link of their own answers for themselves alone', async () => {
    const browser = site.browser();
    const own = await openLink(site, browser, member);
    expect(own.text).toContain('The organiser needs some answers');
    const page = await browser.visit(questionsLink(own));
    const saved = await page.form().fill({ 'answers.travel': 'car' }).send();
    expect(saved.text).not.toContain('The organiser needs some answers');
    expect(await answersOf(1)).toBe(1);
    expect((await browser.visit(pathOf(0))).status).toBe(404);
    expect((await browser.visit(pathOf(2))).status).toBe(404);
  });
});

test('answers to what somebody is no longer asked go when their place changes', async () => {
  const pool = { kind: 'general', nation: null, capacity: 5 } as const;
  const event = await publishedEvent(site, {
    slug: 'other-place',
    pools: [
      { ...pool, id: 'general' },
      { ...pool, id: 'invited' },
    ],
  });
  await askQuestions(site, event.id, [tools, forGuests]);
  const email = 'place@people.test';
  const answers = { tools: ['harp'], song: 'Calon Lân' };
  const { people } = await register(event, email, [{ name: 'Nia', pool: 'invited', answers }]);
  const browser = site.browser();
  const own = await openLink(site, browser, email);
  const places = await browser.visit(`${own.path.split('?')[0]}/people/${people[0]?.id}/places`);
  await places.form().fill({ pool: 'general' }).send();
  await site.settle();
  const left = await site.connection
    .collection<{ question: string }>('question-answers')
    .find({ accessId: people[0]?.accessId })
    .toArray();
  expect(left.map(({ question }) => question)).toEqual(['tools']);
});

test('nobody answers what they are not asked, and a registration that has ended takes no answers', async () => {
  const event = await publishedEvent(site, { slug: 'ended' });
  await askQuestions(site, event.id, [travel, plate]);
  const email = 'ended@people.test';
  const { _id, version, people } = await register(event, email, [
    { name: 'Nia', pool: 'general', answers: { travel: 'train' } },
  ]);
  const browser = site.browser();
  const own = await openLink(site, browser, email);
  const put = (input: object) =>
    browser.ask(`/api/registrations/${_id}/people/${people[0]?.id}/answers`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', origin: site.origin },
      body: JSON.stringify(input),
    });
  const stray = await put({ version, answers: { travel: 'train', plate: 'AB12' } });
  expect([stray.status, JSON.parse(stray.body).fields]).toEqual([
    422,
    [{ field: 'answers.plate', code: 'question.notAsked' }],
  ]);
  const cancel = await browser.visit(`${own.path.split('?')[0]}/cancel`);
  await cancel.form().send();
  await site.settle();
  const late = await put({ version: version + 1, answers: { travel: 'car' } });
  expect(late.status).toBe(409);
  expect(
    await site.connection.collection('question-answers').countDocuments({ eventId: event.id }),
  ).toBe(0);
});
