import type { Event } from '#shared/events.ts';
import { registerByPages, signInAs } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import type { PlainBrowser } from '#tests/support/plain-browser.ts';
import { startSite, type Site } from '#tests/support/site.ts';

let site: Site;
let organiser: PlainBrowser;
let event: Event;
let timetable = '';
beforeAll(async () => {
  site = await startSite({ clock: fixedClock(openDay) });
  event = await publishedEvent(site);
  timetable = `/staff/events/${event.id}/edit/timetable`;
  organiser = site.browser();
  await signInAs(site, organiser, 'organiser');
});
afterAll(() => site.close());

const idOf = async (title: string): Promise<string> => {
  const { sessions } = (await site.services.events.get(event.id)) ?? { sessions: [] };
  return sessions.find(({ texts }) => texts.en.title === title)?.id ?? '';
};

test('rooms are named in both languages', async () => {
  const page = await organiser.visit(timetable);
  expect([page.status, page.text.includes('There is no timetable yet')]).toEqual([200, true]);
  const form = await page.follow('Rooms and strands');
  const saved = await form
    .form()
    .fill({ 'en.new-1': 'Hall', 'cy.new-1': 'Neuadd', 'en.new-2': 'Studio' })
    .send();
  expect(saved.text).toContain('The rooms have been saved');
  const welsh = await organiser.visit(`/cy${timetable}/rooms`);
  expect([welsh.lang, welsh.document.querySelectorAll('input[value="Neuadd"]').length]).toEqual([
    'cy-GB',
    1,
  ]);
});

test('a session is added with all that is to be said of it, and the public sees it', async () => {
  const { strands } = await site.services.events.get(event.id);
  const form = await (await organiser.visit(timetable)).follow('Add a session');
  const refused = await form.form().send();
  expect([refused.status, refused.problems.length]).toEqual([422, 3]);
  const added = await refused
    .form()
    .fill({
      'texts.en.title': 'Writing together',
      'texts.cy.title': 'Ysgrifennu gyda’n gilydd',
      kind: 'workshop',
      startsTime: '10:00',
      endsTime: '11:00',
      strand: strands[0]?.id ?? '',
      mode: 'hybrid',
      pick: true,
      capacity: '5',
      recorded: true,
      speakers: 'Siân Dŵr\nSam Lee',
      activities: ['writing'],
      provided: ['bsl'],
    })
    .send();
  expect([added.problems, added.text.includes('The session has been added')]).toEqual([[], true]);
  await site.services.relay.idle();
  const page = (await site.browser().visit(`/events/${event.slug}`)).text;
  for (const words of ['With Siân Dŵr, Sam Lee', 'In person and online', 'Recorded', '5 places'])
    expect(page).toContain(words);
  const welsh = (await site.browser().visit(`/cy/events/${event.slug}`)).text;
  expect(welsh).toContain('Gyda Siân Dŵr, Sam Lee');
  const easy = (await site.browser().visit(`/easy-read/events/${event.slug}`)).text;
  expect(easy).toContain('You can come, or join from home.');
});

test('a copy at the same time is refused with both sessions named, and goes in at another', async () => {
  const list = await organiser.visit(timetable);
  const copy = await list.follow('Copy Writing together');
  const refused = await copy.form().fill({ 'texts.en.title': 'Talking together' }).send();
  expect([refused.status, refused.problems]).toEqual([
    422,
    ['“Talking together” would be in one room at the same time as “Writing together”'],
  ]);
  const added = await refused.form().fill({ startsTime: '11:00', endsTime: '12:30' }).send();
  expect(added.problems).toEqual([]);
  expect(added.text).toContain('150 minutes without a break. At most 90 are right');
});

test('the second of two who change one session sees both versions and chooses', async () => {
  const address = `${timetable}/${await idOf('Talking together')}`;
  const mine = await organiser.visit(address);
  const theirs = await organiser.visit(address);
  await theirs.form().fill({ endsTime: '12:00' }).send();
  const stale = await mine.form().fill({ endsTime: '12:15', kind: 'panel' }).send();
  expect(stale.status).toBe(409);
  for (const words of ['12:00', '12:15', 'Panel', 'Workshop']) expect(stale.text).toContain(words);
  const kept = await stale.form().send();
  expect(kept.text).toContain('The session has been changed');
});

test('a session moves earlier, to another room, and is told to those who chose it', async () => {
  await site.services.relay.idle();
  const id = await idOf('Writing together');
  const other = await idOf('Talking together');
  const guest = site.browser();
  await registerByPages(guest, `/events/${event.slug}`, {
    name: 'Gwen Jones',
    email: 'gwen@people.test',
    more: { [`sessions.${id}`]: id, [`sessions.${other}`]: other },
  });
  await site.readMailbox();
  const list = await organiser.visit(timetable);
  const buttons = [...list.document.querySelectorAll('button[value="later"]')];
  expect(buttons.map((button) => button.textContent)).toEqual(['Later Writing together']);
  const moved = await list.form('Later Writing together').send('later');
  expect([moved.status, moved.path]).toEqual([200, `${timetable}?done=moved`]);
  const mail = (await site.readMailbox()).at(-1);
  expect(mail?.subject).toBe('New time or room for your session: An open house');
  expect(mail?.text).toContain('Writing together');
  const studio = await moved.form('To Studio Writing together').send('To Studio Writing together');
  expect(studio.text).toContain('The session has been moved');
});

test('places go below those who hold them only as a refusal that says how many', async () => {
  const form = await organiser.visit(`${timetable}/${await idOf('Writing together')}`);
  expect(form.text).toContain('1 person chose this session');
  const none = await form.form().fill({ capacity: '0' }).send();
  expect(none.problems).toEqual(['Enter how many places there are, as a number']);
  const unlimited = await form.form().fill({ capacity: '' }).send();
  expect(unlimited.problems).toEqual([
    '1 have chosen this session already, so a limit cannot be set or taken away now',
  ]);
});

test('a session is removed after a question, and whoever chose it keeps the place at the event', async () => {
  const list = await organiser.visit(timetable);
  const ask = await list.follow('Remove Writing together');
  expect(ask.text).toContain('1 person chose it');
  const gone = await ask.form().send('Yes, remove it');
  expect(gone.text).toContain('The session has been removed');
  const mail = (await site.readMailbox()).at(-1);
  expect(mail?.subject).toBe('A session you chose will not take place: An open house');
  expect(mail?.text).toContain('Writing together');
});

test('anybody takes the sessions as a calendar in the language of the page', async () => {
  const file = await site.browser().visit(`/api/events/${event.slug}/timetable.ics?locale=cy`);
  expect([file.status, file.text.includes('SUMMARY:Ysgrifennu gyda’n gilydd')]).toEqual([
    200,
    true,
  ]);
});

test('whoever may not change events gets none of it', async () => {
  const desk = site.browser();
  await signInAs(site, desk, 'front-desk');
  for (const path of [timetable, `${timetable}/new`, `${timetable}/rooms`])
    expect([path, (await desk.visit(path)).status]).toEqual([path, 403]);
});
