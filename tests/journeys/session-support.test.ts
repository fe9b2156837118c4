import type { Event } from '#shared/events.ts';
import { signInAs } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import type { PlainBrowser } from '#tests/support/plain-browser.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import { startSite, type Site } from '#tests/support/site.ts';

let site: Site;
let organiser: PlainBrowser;
let event: Event;
let timetable = '';
beforeAll(async () => {
  site = await startSite({ clock: fixedClock(openDay) });
  event = await publishedEvent(site);
  timetable = `/staff/events/${event.id}/edit/timetable`;
  const programme = await site.services.programme.get();
  await site.services.programme.save({ ...programme, breakLimits: [] });
  organiser = site.browser();
  await signInAs(site, organiser, 'organiser');
});
afterAll(() => site.close());

test('support that is wanted stands apart from what is there, and the public sees what is there', async () => {
  const form = await organiser.visit(`${timetable}/new`);
  const added = await form
    .form()
    .fill({
      'texts.en.title': 'A talk',
      kind: 'talk',
      startsTime: '10:00',
      endsTime: '10:40',
      provided: ['speaker_microphones'],
      wanted: ['bsl', 'speaker_microphones'],
      activities: ['listening'],
    })
    .send();
  expect(added.problems).toEqual([]);
  expect(added.text).toContain('Still wanted: British Sign Language');
  const [session] = (await site.services.events.get(event.id)).sessions;
  // What is there is wanted no more.
  expect([session?.provided, session?.wanted]).toEqual([['speaker_microphones'], ['bsl']]);
  const { body } = await site.browser().ask(`/api/events/${event.slug}`);
  expect(body).toContain('speaker_microphones');
  expect(body).not.toContain('wanted');
  const page = await site.browser().visit(`/events/${event.slug}`);
  expect(page.text).not.toMatch(/Provided here:[^.]*British Sign Language/);
});

test('limits for breaks are added from a day to come, and never for a day that has gone', async () => {
  const page = await (await organiser.visit(timetable)).follow('Limits for breaks');
  expect(page.text).toMatch(/Until the programme said otherwise.*In force.*50.*90.*10/);
  const past = { 'from-day': '1', 'from-month': '1', 'from-year': '2020' };
  const refused = await page.form().fill(past).send();
  expect(refused.status).toBe(422);
  const coming = { 'from-day': '1', 'from-month': '2', 'from-year': '2030' };
  const saved = await refused
    .form()
    .fill({ ...coming, atMostMinutes: '30' })
    .send();
  expect(saved.text).toContain('The limits are saved.');
  expect(saved.text).toMatch(/1 February 2030.*To come/);
  const again = await saved.form().fill(coming).send();
  expect(again.status).toBe(409);
  // The event is after that day, so the new limit holds for its timetable.
  expect((await organiser.visit(timetable)).text).toContain('At most 30 are right.');
});

test('whoever organises in one nation sees the limits and changes none', async () => {
  const browser = site.browser();
  await site.services.people.add({
    email: 'wales@people.test',
    name: 'Nia Rees',
    locale: 'en',
    roles: [{ role: 'organiser', scope: { kind: 'nation', nation: 'wales' } }],
    password: 'correct horse battery',
  });
  const page = await browser.visit('/sign-in');
  await page.form().fill({ email: 'wales@people.test', password: 'correct horse battery' }).send();
  const limits = await browser.visit('/staff/break-limits');
  expect([limits.status, limits.document.querySelectorAll('main form').length]).toEqual([200, 0]);
});
