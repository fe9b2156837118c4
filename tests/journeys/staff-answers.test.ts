import type { Event } from '#shared/events.ts';
import { signInAs } from '#tests/support/actors.ts';
import { anOption, aQuestion, askQuestions } from '#tests/support/asked-questions.ts';
import { fixedClock } from '#tests/support/clock.ts';
import type { PlainBrowser } from '#tests/support/plain-browser.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import { startSite, type Site } from '#tests/support/site.ts';

const travel = aQuestion('travel', 'How will you travel?', {
  kind: 'choice',
  options: [anOption('train', 'By train'), anOption('car', 'By car')],
  required: true,
});
const plate = aQuestion('plate', 'Number plate', { when: { question: 'travel', answer: 'car' } });
const tools = aQuestion('tools', 'What do you bring?', {
  kind: 'choices',
  options: [anOption('drum', 'A drum'), anOption('harp', 'A harp')],
});
const health = aQuestion('health', 'Anything about your health?', { sensitive: true });
const day = aQuestion('arrives', 'When do you arrive?', { kind: 'date' });

let site: Site;
let organiser: PlainBrowser;
let event: Event;
let address = '';
beforeAll(async () => {
  site = await startSite({ clock: fixedClock(openDay) });
  event = await publishedEvent(site);
  await askQuestions(site, event.id, [travel, plate, tools, day, health]);
  address = `/staff/events/${event.id}`;
  organiser = site.browser();
  await signInAs(site, organiser, 'organiser');
});
afterAll(() => site.close());

const caller = {
  source: 'phone',
  name: 'Owain Parry',
  phone: '01632 960 001',
  pool: 'general',
  consentRecorded: true,
};

test('staff ask by phone what the organiser asks, and hear of what does not fit', async () => {
  const form = await organiser.visit(`${address}/registrations/new`);
  expect(form.text).toContain('Only where they answered “By car” to “How will you travel?”.');
  const wrong = await form
    .form()
    .fill({
      ...caller,
      'answers.travel': 'train',
      'answers.plate': 'AB12 CDE',
      'answers.tools': ['drum', 'harp'],
      'answers.arrives-day': '31',
      'answers.arrives-month': '2',
      'answers.arrives-year': '2030',
    })
    .send();
  expect([wrong.status, wrong.problems]).toEqual([
    422,
    [
      'Enter a real date, like 5 10 2030',
      'This question is not asked here. It is for other places, sessions or answers',
    ],
  ]);
  const done = await wrong
    .form()
    .fill({ 'answers.travel': 'car', 'answers.arrives-day': '4' })
    .send();
  expect(done.problems).toEqual([]);
  expect(done.text).toContain('AB12 CDE');
  expect(done.text).toContain('A harp');
  expect(done.text).toContain('4 February 2030');
});

test('what somebody was not asked by phone may wait', async () => {
  const form = await organiser.visit(`${address}/registrations/new`);
  const done = await form
    .form()
    .fill({ ...caller, name: 'Bo Rhys' })
    .send();
  expect(done.path).toContain('?done=enter');
});

const upload = async (rows: string) =>
  (await organiser.visit(`${address}/imports`))
    .form()
    .attach('file', 'people.csv', rows)
    .fill({ consentRecorded: true })
    .send();

test('a file has a column a question, which the page and the empty file name', async () => {
  const page = await organiser.visit(`${address}/imports`);
  expect(page.text).toContain('Their answer to “How will you travel?”: one of train, car.');
  const { body } = await organiser.ask(`/api${address}/imports/columns.csv`);
  expect(body.trim()).toMatch(/guardian_agrees,travel,plate,tools,arrives,health$/);
});

test('a file says what people answer, and its report what is wrong with it by row', async () => {
  const head = 'name,email,pool,travel,plate,tools,arrives';
  const report = await upload(
    [
      head,
      'Ana Lee,ana@people.test,general,By boat,,,',
      'Cai Lee,cai@people.test,general,train,AB12,,',
      'Dai Lee,dai@people.test,general,car,AB12,drum;harp,31/2/2030',
    ].join('\n'),
  );
  const cells = [...report.document.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );
  expect(cells).toEqual([
    ['2', 'travel', 'This is not one of the words that this column takes'],
    ['3', 'plate', expect.stringMatching(/not asked here/)],
    ['4', 'arrives', 'Enter a real date, like 5 10 2030'],
  ]);
  const fits = await upload(
    `${head}\nDai Lee,dai@people.test,general,car,AB12,drum;A harp,4/2/2030\nEira Lee,eira@people.test,general,,,,`,
  );
  const confirmed = await fits.form('Register 2 people').send();
  await site.services.schedule.run('import-registrations');
  expect((await organiser.visit(confirmed.path)).text).toContain('2 people have been registered.');
  const { body } = await organiser.ask(`/api${address}/registrations.csv`);
  expect(body).toMatch(/"Dai Lee".*"car","AB12","drum harp","2030-02-04"/);
  const sealed = await site.connection.collection('question-answers').find({}).toArray();
  expect(JSON.stringify(sealed)).not.toContain('AB12');
});

describe('what people answered', () => {
  const readings = () =>
    site.connection.collection('audit').find({ action: 'answers.read' }).toArray();
  const register = (name: string, answers: object) =>
    site.browser().post(`/api/events/${event.slug}/registrations`, {
      people: [{ name, pool: 'general', answers }],
      contact: { email: `${name.toLowerCase()}@people.test` },
    });
  beforeAll(async () => {
    await register('Ffion', { travel: 'train', health: 'A weak heart' });
    await register('Gwyn', { travel: 'train', tools: ['harp'] });
  });

  test('staff see counts of choices, and who answered a plain question', async () => {
    const list = await organiser.visit(`${address}/registrations`);
    const counts = await list.follow('What people answered');
    expect(counts.text).toContain('By train2By car2');
    expect(counts.text).toContain('A drum2A harp3');
    expect(counts.text).not.toContain('A weak heart');
    const who = await organiser.visit(`${address}/answers/travel`);
    expect(who.text).toMatch(/Dai LeeBy car.*FfionBy train.*GwynBy train/);
    expect(await readings()).toEqual([]);
  });

  test('answers to a sensitive question are for those who may see access needs, and each reading is recorded', async () => {
    expect((await organiser.visit(`${address}/answers/health`)).status).toBe(403);
    expect((await organiser.visit(`${address}/answers`)).document.body.innerHTML).not.toContain(
      '/answers/health',
    );
    expect(await readings()).toEqual([]);
    const lead = site.browser();
    await signInAs(site, lead, 'access-lead');
    const counts = await lead.visit(`/cy${address}/answers`);
    expect(counts.lang).toBe('cy-GB');
    expect(await readings()).toEqual([]);
    const read = await lead.visit(`${address}/answers/health`);
    expect(read.text).toContain('FfionA weak heart');
    expect(read.text).not.toContain('Gwyn');
    expect(await readings()).toMatchObject([
      { codes: ['health'], count: 1, subject: { collection: 'events', id: event.id } },
    ]);
  });

  test('nobody without a role sees any of it', async () => {
    for (const path of ['answers', 'answers/travel'])
      expect((await site.browser().ask(`/api${address}/${path}`)).status).toBe(401);
    expect((await organiser.visit(`${address}/answers/unknown`)).status).toBe(404);
  });
});
