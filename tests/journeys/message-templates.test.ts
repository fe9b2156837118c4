import type { Event } from '#shared/events.ts';
import { registerByPages, signInAs } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import type { PlainBrowser } from '#tests/support/plain-browser.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import { startSite, type Site } from '#tests/support/site.ts';

let site: Site;
let event: Event;
let other: Event;
let organiser: PlainBrowser;
beforeAll(async () => {
  site = await startSite({ clock: fixedClock(openDay) });
  event = await publishedEvent(site);
  other = await publishedEvent(site, { slug: 'another-event' });
  organiser = site.browser();
  await signInAs(site, organiser, 'organiser');
});
afterAll(() => site.close());

const words = {
  'texts.en.subject': 'Thank you for {{event}}',
  'texts.en.body': 'Hello {{name}}.',
  'texts.cy.subject': 'Diolch am {{event}}',
  'texts.cy.body': 'Helo {{name}}.',
} as const;

test('a message is kept as a template, and one at another event starts from it in every language', async () => {
  const form = (await organiser.visit(`/staff/events/${event.id}/broadcasts/new`)).form();
  const message = await form
    .fill({ name: 'Thanks', kind: 'optional', who: 'placed', ...words, 'timing.when': 'hand' })
    .send();
  const kept = await message.form().send('Save as a template');
  expect(kept.text).toContain('The template is saved');
  expect(kept.text).toMatch(/Thanks.*English, Welsh.*Wales/);

  const empty = await organiser.visit(`/staff/events/${other.id}/broadcasts/new`);
  const started = await empty.follow('Start from “Thanks”');
  expect(started.text).toContain('These words come from the template “Thanks”.');
  const saved = await started.form().fill({ 'timing.when': 'hand' }).send();
  expect(saved.text).toContain('Thank you for {{event}}');
  expect(saved.text).toContain('Diolch am {{event}}');
});

test('a template with an unknown placeholder is refused when it is saved, beside its field', async () => {
  const page = await organiser.visit('/staff/message-templates/new');
  const refused = await page
    .form()
    .fill({ name: 'Reminder', kind: 'essential', ...words, 'texts.cy.body': 'Helo {{enw}}.' })
    .send();
  expect(refused.status).toBe(422);
  const link = refused.document.querySelector('.govuk-error-summary a');
  expect(link?.getAttribute('href')).toBe('#texts.cy.body');
  const saved = await refused.form().fill({ 'texts.cy.body': 'Helo {{name}}.' }).send();
  expect(saved.text).toMatch(/Reminder.*The whole programme/);
});

test('the second of two who change a template sees both, and a template that is removed starts nothing', async () => {
  const list = await organiser.visit('/staff/message-templates');
  const first = (await list.follow('Reminder')).form();
  const second = (await list.follow('Reminder')).form();
  await first.fill({ 'texts.en.body': 'Bring a pen.' }).send();
  const both = await second.fill({ 'texts.en.body': 'Bring a friend.' }).send();
  expect(both.status).toBe(409);
  expect(both.text).toMatch(/Bring a friend\..*Bring a pen\./);
  const kept = await both.form().send();
  expect(kept.text).toContain('The template is saved');
  const removal = await (await kept.follow('Reminder')).follow('Remove this template');
  const removed = await removal.form().send();
  expect(removed.text).toContain('The template is removed');
  expect(removed.text).not.toContain('Reminder');
  const page = await organiser.visit(`/staff/events/${event.id}/broadcasts/new`);
  expect(page.text).not.toContain('Reminder');
});

test('how to join is offered as a message once it is written, and again when it changes', async () => {
  const { slug, id } = event;
  const list = () => organiser.visit(`/staff/events/${id}/broadcasts`);
  const online = async (joining: string) =>
    (await organiser.visit(`/staff/events/${id}/edit/online`))
      .form()
      .fill({ 'joining.en': joining })
      .send();
  await registerByPages(site.browser(), `/events/${slug}`, {
    name: 'Gwen Jones',
    email: 'gwen@people.test',
  });
  await site.settle();
  expect((await list()).text).not.toContain('People have not been sent how to join');

  await online('Open https://meet.example/j/1.');
  const offered = await list();
  expect(offered.text).toContain('People have not been sent how to join');
  const prepared = await offered.form('Prepare the message').send();
  expect(prepared.heading).toBe('How to join');
  expect(prepared.text).toContain('{{joining}}');
  // Prepared once: another press opens the same draft.
  const again = await (await list()).form('Prepare the message').send();
  expect(again.path).toBe(prepared.path);
  await again.form().send('Send it now');
  await site.settle();
  const mails = await site.readMailbox();
  const mail = mails.findLast(({ to }) => JSON.stringify(to).includes('gwen@people.test'));
  expect(mail?.text).toContain('https://meet.example/j/1');
  expect((await list()).text).not.toContain('People have not been sent how to join');

  site.clock.advance({ minutes: 5 });
  await online('Open https://meet.example/j/1.');
  expect((await list()).text).not.toContain('People have not been sent how to join');
  await online('Open https://meet.example/j/2.');
  expect((await list()).text).toContain('People have not been sent how to join');
});

test('the saved section leads to the message, for people are registered', async () => {
  const form = (await organiser.visit(`/staff/events/${event.id}/edit/online`)).form();
  const saved = await form.fill({ 'joining.en': 'Open https://meet.example/j/3.' }).send();
  const messages = await saved.follow('Send people how to join');
  expect(messages.text).toContain('People have not been sent how to join');
});
