import { textFor } from '#shared/catalogues.ts';
import { registerByPages, signInAs } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import type { PlainBrowser } from '#tests/support/plain-browser.ts';
import type { PlainPage } from '#tests/support/plain-page.ts';
import { openNeeds } from '#tests/support/fresh-code.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import { startSite, type Site } from '#tests/support/site.ts';

const clock = fixedClock(openDay);
const text = textFor('en');
const email = 'nia@people.test';
const need = text('access-requests:needs.bsl.label');
let site: Site;
let lead: PlainBrowser;
let person: PlainBrowser;
let accessId: string;
let needsPath: string;
beforeAll(async () => {
  site = await startSite({ clock });
  const event = await publishedEvent(site);
  await registerByPages(site.browser(), `/events/${event.slug}`, {
    name: 'Mari Ellis',
    email,
    groups: ['communication'],
    more: { codes: ['bsl'] },
  });
  await site.settle();
  lead = site.browser();
  person = site.browser();
  await signInAs(site, lead, 'access-lead');
  accessId = String((await site.connection.collection('access-requests').findOne())?._id);
}, 120_000);
afterAll(() => site.close());

const board = '/staff/access-requests';
const readsOf = async () =>
  (await site.services.audit.history({ collection: 'access-requests', id: accessId }, 100)).filter(
    ({ action }) => action === 'access-request.read',
  ).length;

/** Presses a button of the request's page by its words; answers the page that comes. */
async function press(words: string): Promise<PlainPage> {
  const page = await lead.visit(`${board}/${accessId}`);
  return page.form(words).send(words);
}

/** Fills in the page of a step that asks for words. */
async function say(step: string, answers: Record<string, string>): Promise<PlainPage> {
  const page = await lead.visit(`${board}/${accessId}`);
  const href = [...page.document.querySelectorAll('main a')]
    .map((link) => link.getAttribute('href') ?? '')
    .find((one) => one.endsWith(`/${step}`));
  if (href === undefined) throw new Error(`no step ${step}: ${page.text}`);
  return (await lead.visit(href)).form().fill(answers).send();
}

const stateOf = async () =>
  (
    await site.connection
      .collection<{ _id: string; needs: Array<{ state: string }> }>('access-requests')
      .findOne({ _id: accessId })
  )?.needs[0]?.state;
const verb = (name: 'arrange' | 'tell') => text(`access-desk:verbs.${name}`);

test('the board shows what was asked for and by when it is due, and no name', async () => {
  const before = await readsOf();
  const page = await lead.visit(board);
  expect(page.text).toContain(need);
  expect(page.text).toContain(text('staff:needState.submitted'));
  expect(page.text).not.toContain('Mari Ellis');
  expect(await readsOf()).toBe(before);
});

test('what is late goes to the access lead once a day, as counts and no more', async () => {
  const digests = async () =>
    (await site.readMailbox()).filter(({ subject }) => subject?.includes('wait for you'));
  await site.services.schedule.run('digests');
  expect(await digests()).toEqual([]);
  clock.advance({ days: 3 });
  await site.services.schedule.run('digests');
  await site.services.schedule.run('digests');
  const sent = await digests();
  expect(sent).toHaveLength(1);
  expect(sent[0]?.text).toMatch(/Late to be read: 1/);
  expect(sent[0]?.text).not.toMatch(/BSL|Sign Language|Mari/);
  expect((await lead.visit(`${board}?view=late`)).text).toContain(need);
});

test('a request is marked as read with others, and one that was read meanwhile is left', async () => {
  const open = await lead.visit(board);
  const again = await lead.visit(board);
  const value = open.document.querySelector<HTMLInputElement>('input[name=needs]')?.value ?? '';
  const many = text('access-desk:many.acknowledge');
  const done = await open
    .form(many)
    .fill({ needs: [value] })
    .send(many);
  expect(done.text).toContain(text('access-desk:moved', { count: 1 }));
  expect(await stateOf()).toBe('acknowledged');
  const late = await again
    .form(many)
    .fill({ needs: [value] })
    .send(many);
  expect(late.text).toContain(text('access-desk:left', { count: 1 }));
  const none = await lead.visit(`${board}?view=all`);
  expect(none.status).toBe(200);
});

test('each look at a request is in the trail, and who may not see it gets nothing', async () => {
  const before = await readsOf();
  const page = await lead.visit(`${board}/${accessId}`);
  expect(page.text).toContain('Mari Ellis');
  expect(await readsOf()).toBe(before + 1);
  const organiser = site.browser();
  await signInAs(site, organiser, 'organiser');
  const shut = await organiser.visit(`${board}/${accessId}`);
  expect([shut.status, shut.text.includes('Mari Ellis')]).toEqual([403, false]);
  expect(await readsOf()).toBe(before + 1);
});

test('a question goes to the person by mail, is answered on their page, and its words are sealed', async () => {
  const question = 'Do you also want BSL in the lunch break?';
  expect((await say('clarify', { words: '' })).problems).toHaveLength(1);
  await say('clarify', { words: question });
  expect(await stateOf()).toBe('clarifying');
  const mail = (await site.readMailbox()).findLast(({ to }) => JSON.stringify(to).includes(email));
  expect(mail?.text).toContain('We have a question');
  expect(mail?.text).not.toContain('lunch');

  const page = await openNeeds(site, person, email);
  [needsPath = ''] = page.path.split('?');
  expect(page.text).toContain(question);
  expect(page.text).toContain(text('access-requests:states.clarifying'));
  const answer = await page.follow(text('access-requests:say.answer.link', { need }));
  const said = await answer.form().fill({ words: 'Only in the morning.' }).send();
  expect(said.path).toMatch(/needs\?saved$/);
  expect(said.text).toContain('Only in the morning.');
  expect(await stateOf()).toBe('acknowledged');
  expect((await lead.visit(`${board}/${accessId}`)).text).toContain('Only in the morning.');
  const row = await site.connection.collection('access-requests').findOne({});
  expect(JSON.stringify(row)).not.toMatch(/lunch|morning/);
});

test('a need is declined by two people, with a reason and an alternative, and never by one', async () => {
  const decline = text('access-desk:verbs.approve-decline');
  const half = await say('propose-decline', { words: 'No interpreter is free.', alternative: '' });
  expect(half.problems).toHaveLength(1);
  await say('propose-decline', { words: 'No interpreter is free.', alternative: 'Live captions.' });
  const own = await lead.visit(`${board}/${accessId}`);
  expect(() => own.form(decline)).toThrow('0 forms');
  expect((await person.visit(needsPath)).text).not.toContain('No interpreter is free');

  const other = site.browser();
  await signInAs(site, other, 'access-lead', 'viewer');
  const approved = await (await other.visit(`${board}/${accessId}`)).form(decline).send(decline);
  expect(approved.text).toContain(text('staff:needState.cannot-meet'));
  const page = await person.visit(needsPath);
  expect(page.text).toContain('No interpreter is free.');
  expect(page.text).toContain('Live captions.');
  await press(text('access-desk:verbs.reopen'));
  expect(await stateOf()).toBe('planned');
});

test('the person cannot be told before every task is done', async () => {
  const arranged = await press(verb('arrange'));
  expect(() => arranged.form(verb('tell'))).toThrow('0 forms');
  const done = await press(text('access-desk:tasks.set.done'));
  expect(done.form(verb('tell')).names()).toContain('version');
  const told = await press(verb('tell'));
  expect(told.text).toContain(text('staff:needState.confirmed-to-person'));
  const mails = await site.readMailbox();
  const mail = mails.findLast(({ subject }) => subject?.includes('confirm'));
  expect(mail?.text).toContain('We now know the outcome');
  expect(mail?.text).not.toMatch(/BSL|Sign Language/);
});

test('an owner is set, and the history says who did what', async () => {
  const page = await lead.visit(`${board}/${accessId}`);
  const href = page.document.querySelector('main a[href$="/owner"]')?.getAttribute('href');
  const owner = await lead.visit(href ?? 'none');
  const lines = [...owner.document.querySelectorAll<HTMLInputElement>('input[name=owner]')];
  const saved = await owner
    .form()
    .fill({ owner: lines[0]?.value ?? '' })
    .send();
  expect(saved.text).toContain('Nia Rees');
  for (const done of ['acknowledge', 'clarify', 'answer', 'reopen', 'arrange', 'tell'] as const)
    expect(saved.text).toContain(`${need}: ${text(`access-desk:done.${done}`)}`);
});

test('afterwards the person is asked how it went, and what they say ends the need', async () => {
  const early = await person.visit(needsPath);
  const link = text('access-requests:say.review.link', { need });
  expect(early.text).not.toContain(link);
  clock.set('2030-02-08T10:00:00Z');
  await site.services.schedule.run('access-reviews');
  await site.services.schedule.run('access-reviews');
  const asked = (await site.readMailbox()).filter(({ subject }) => subject?.startsWith('How did'));
  expect(asked).toHaveLength(1);
  const page = await openNeeds(site, person, email);
  const review = await page.follow(link);
  const said = await review.form().fill({ worked: 'partly', words: 'Late, then good.' }).send();
  expect(said.text).toContain(text('access-requests:states.reviewed'));
  expect(await stateOf()).toBe('reviewed');
  expect((await lead.visit(`${board}/${accessId}`)).text).toContain('Late, then good.');
});
