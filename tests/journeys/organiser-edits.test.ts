import type { Event } from '#shared/events.ts';
import { registerByPages, signInAs } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import type { PlainBrowser } from '#tests/support/plain-browser.ts';
import { startSite, type Site } from '#tests/support/site.ts';
import { askedFeatures } from '#shared/venue-features.ts';

let site: Site;
let organiser: PlainBrowser;
let published: Event;
beforeAll(async () => {
  site = await startSite({ clock: fixedClock(openDay) });
  published = await publishedEvent(site);
  const programme = await site.services.programme.get();
  await site.services.programme.save({ ...programme, activities: [activity] });
  organiser = site.browser();
  await signInAs(site, organiser, 'organiser');
});
afterAll(() => site.close());

const activity = {
  id: '13',
  code: '13',
  stream: 'engagement' as const,
  module: 'core' as const,
  goals: [],
  texts: { en: { title: 'Meeting people', achieves: 'Much', advances: 'More' } },
  focus: [],
  targets: [],
};

const day = (name: string, at: string): Record<string, string> => {
  const [year = '', month = '', date = ''] = at.split('-');
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
};

let draft = '';

test('an organiser begins a draft, and a form with mistakes says what is wrong', async () => {
  const list = await organiser.visit('/staff/events');
  const form = await list.follow('Make a new event');
  const refused = await form.form().send();
  expect([refused.status, refused.problems.length]).toEqual([422, 7]);
  const made = await refused
    .form()
    .fill({
      title: 'A seminar in Cardiff',
      kind: 'seminar',
      nation: 'wales',
      activity: '13',
      controllerId: 'partner',
      mode: 'in-person',
      ...day('day', '2030-04-02'),
    })
    .send();
  expect(made.text).toContain('The draft has been made');
  expect(made.text).toContain('Draft: nobody else sees it');
  draft = made.path.replace(/\?.*/, '');
  expect(draft).toMatch(/^\/staff\/events\/[^/]+\/edit$/);
  expect((await organiser.visit('/events/a-seminar-in-cardiff')).status).toBe(404);
});

test('each thing that is missing is a link to its section, and once it is there it is missing no more', async () => {
  const editor = await organiser.visit(draft);
  const contact = await editor.follow('Name a contact, with email and phone');
  const saved = await contact
    .form()
    .fill({ name: 'Nia Rees', email: 'nia@partner.example', phone: '029 2018 0000' })
    .send();
  expect(saved.text).toContain('The section has been saved');
  expect(saved.text).not.toContain('Name a contact, with email and phone');
  const english = await saved.follow('Write what the event is about, in English');
  const written = await english
    .form()
    .fill({ summary: 'A morning together.', about: 'Come.\n\nTalk.' })
    .send();
  expect(written.text).not.toContain('Write what the event is about, in English');
});

test('a time that the clocks skip comes back with what was typed', async () => {
  const form = await organiser.visit(`${draft}/dates`);
  const refused = await form
    .form()
    .fill({ ...day('startsDay', '2030-03-31'), startsTime: '1:30' })
    .send();
  expect([refused.status, refused.problems]).toEqual([
    422,
    ['The clocks go forward then, so there is no such time that day'],
  ]);
  expect(refused.document.getElementById('startsTime')?.getAttribute('value')).toBe('1:30');
  const saved = await refused
    .form()
    .fill({
      ...day('startsDay', '2030-03-31'),
      startsTime: '2:30',
      ...day('endsDay', '2030-03-31'),
      endsTime: '15:00',
      ...day('closesDay', '2030-03-30'),
    })
    .send();
  expect(saved.text).toContain('Sunday 31 March 2030, 2:30am to 3pm (UK time)');
});

test('a venue is added once with what a visit found, and chosen', async () => {
  const venues = await (
    await organiser.visit(`${draft}/venue`)
  ).follow('See, add or change venues');
  const form = await venues.follow('Add a venue');
  const refused = await form.form().send();
  expect(refused.status).toBe(422);
  const found = Object.fromEntries(askedFeatures.map((one) => [`found.${one}`, 'yes']));
  const added = await refused
    .form()
    .fill({
      name: 'Neuadd y Dref',
      nation: 'wales',
      address: '1 Stryd Fawr',
      town: 'Caerdydd',
      postcode: 'CF10 1AA',
      safetyCapacity: '50',
      ...day('visitedOn', '2029-11-01'),
      ...found,
      'found.quiet_room': 'no',
      'texts.en.access': 'Level all the way.',
      'texts.en.evacuation': 'There are chairs.',
    })
    .send();
  expect(added.problems).toEqual([]);
  expect(added.text).toContain('10 of 10');
  const section = await organiser.visit(`${draft}/venue`);
  const id = section.document.querySelector('option:last-child')?.getAttribute('value') ?? '';
  const chosen = await section.form().fill({ venueId: id }).send();
  expect(chosen.text).toContain('Neuadd y Dref, Caerdydd');
  expect(chosen.text).not.toContain('Add what an access visit found');
});

test('support is ticked, with a last day to ask', async () => {
  const form = await organiser.visit(`${draft}/support`);
  const answers = { provided: ['hearing_loop'], arrange: ['bsl'] };
  const refused = await form.form().fill(answers).send();
  expect(refused.problems).toEqual(['Enter the last day to ask']);
  const saved = await refused
    .form()
    .fill({ ...answers, ...day('until', '2030-02-20') })
    .send();
  expect(saved.text).toContain('1 kind can be arranged');
  const again = await organiser.visit(`${draft}/support`);
  const moved = await again.form().fill(day('dates.bsl', '2030-02-21')).send();
  expect(moved.problems).toEqual([]);
});

test('the second of two people who change one section sees both versions and chooses', async () => {
  const other = await organiser.visit(`${draft}/contact`);
  const mine = await organiser.visit(`${draft}/contact`);
  await other.form().fill({ name: 'Gwen Rees' }).send();
  const stale = await mine.form().fill({ name: 'Owain Rees' }).send();
  expect(stale.status).toBe(409);
  expect(stale.text).toContain('Gwen Rees');
  expect(stale.text).toContain('Owain Rees');
  const kept = await stale.form().send();
  expect(kept.text).toContain('Owain Rees');
});

test('the editor leads to the places and the questions of the event', async () => {
  const page = await organiser.visit(draft);
  const links = [...page.document.querySelectorAll('dd a')].map((link) =>
    link.getAttribute('href'),
  );
  const event = draft.replace('/edit', '');
  expect(links).toEqual(expect.arrayContaining([`${event}/places`, `${event}/questions`]));
  for (const rest of ['/places', '/questions'])
    expect((await organiser.visit(`${event}${rest}`)).status).toBe(200);
});

test('publishing what is not ready says what is missing, in Welsh too', async () => {
  const page = await organiser.visit(`/cy${draft}/publish`);
  expect([page.status, page.lang]).toEqual([200, 'cy-GB']);
  expect(page.text).toContain('Ychwanegwch leoedd');
  const venue = await page.follow('Ychwanegwch sesiynau at yr amserlen');
  expect(venue.status).toBe(200);
  expect((await page.follow('Ychwanegwch leoedd')).heading).toContain('Lleoedd');
});

test('how to join is written for those who have a place, and the public is not told', async () => {
  const form = await organiser.visit(`/staff/events/${published.id}/edit/online`);
  const alone = { 'joining.cy': 'Ewch i https://zoom.example/j/12345' };
  const refused = await form.form().fill(alone).send();
  expect(refused.problems).toEqual(['Enter the English text too']);
  const joining = { 'joining.en': 'Go to https://zoom.example/j/12345' };
  const saved = await refused.form().fill(joining).send();
  expect(saved.text).toContain('Joining instructions are written');
  const visitor = site.browser();
  for (const path of [`/events/${published.slug}`, `/api/events/${published.slug}`]) {
    const { status, body } = await visitor.ask(path);
    expect([path, status, body.includes('12345')]).toEqual([path, 200, false]);
  }
});

test('an event that moves tells those who registered, and their calendars', async () => {
  await registerByPages(site.browser(), `/events/${published.slug}`, {
    name: 'Gwen Jones',
    email: 'gwen@people.test',
  });
  await site.readMailbox();
  const form = await organiser.visit(`/staff/events/${published.id}/edit/dates`);
  const later = { ...day('startsDay', '2030-02-12'), ...day('endsDay', '2030-02-13') };
  const refused = await form.form().fill(later).send();
  expect(refused.problems).toEqual(['Say that you want to tell everybody']);
  const moved = await refused.form().fill({ tellEverybody: true }).send();
  expect(moved.text).toContain('12 February 2030');
  const mail = (await site.readMailbox()).at(-1);
  expect(mail?.subject).toBe('New date or place: An open house');
  expect(mail?.text).toContain('12 February 2030');
});

test('registration is closed by hand, and a cancelled event says so to everybody', async () => {
  const editor = await organiser.visit(`/staff/events/${published.id}/edit`);
  const closed = await editor.form().send('Close registration now');
  expect(closed.text).toContain('Published, registration closed');
  const ask = await closed.follow('Cancel this event');
  expect(ask.text).toContain('1 registration ends');
  const done = await ask.form().send('Yes, cancel the event');
  expect(done.text).toContain('The event is cancelled. Everybody is being told.');
  const mails = await site.readMailbox();
  expect(mails.at(-1)?.subject).toBe('This event will not take place: An open house');
  const publicPage = await site.browser().visit(`/events/${published.slug}`);
  expect(publicPage.text).toContain('This event will not take place');
});

test('an event is made again on another day', async () => {
  const form = await organiser.visit(`/staff/events/${published.id}/edit/clone`);
  const copy = await form
    .form()
    .fill({ title: 'An open house, again', ...day('day', '2031-02-04') })
    .send();
  expect(copy.text).toContain('A new draft has been made');
  expect(copy.text).toContain('4 February 2031');
});

test('whoever may not change events is offered none of this and gets none of it', async () => {
  const desk = site.browser();
  await signInAs(site, desk, 'front-desk');
  expect((await desk.visit('/staff/events')).text).not.toContain('Make a new event');
  for (const path of [draft, `${draft}/dates`, '/staff/events/new', '/staff/venues'])
    expect([path, (await desk.visit(path)).status]).toEqual([path, 403]);
});
