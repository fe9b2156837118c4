import { textFor } from '#shared/catalogues.ts';
import { registerByPages, signInAs } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import { startSite, type Site } from '#tests/support/site.ts';

const text = textFor('en');
let site: Site;
beforeAll(async () => {
  site = await startSite({ clock: fixedClock(openDay) });
});
afterAll(() => site.close());

test('where the mail server does not answer, people register all the same and the organiser sees that mail waits', async () => {
  const event = await publishedEvent(site);
  await site.mailServer?.close();
  const email = 'nia@people.test';
  const person = { name: 'Nia Rees', email };
  const done = await registerByPages(site.browser(), `/events/${event.slug}`, person);
  expect(done.status).toBe(200);
  await site.settle();
  const row = await site.connection.collection('registrations').findOne({ 'contact.email': email });
  expect(row?.state).toBe('confirmed');
  const messages = await site.connection.collection('messages').find({}).toArray();
  expect(messages.map(({ state }) => state)).toEqual(['retry']);

  const organiser = site.browser();
  await signInAs(site, organiser, 'organiser');
  const list = await organiser.visit('/staff/messages');
  expect(list.text).toContain(email);
  expect(list.text).toContain(text('messages:state.retry'));
});
