import { signInAs } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { openDay, publishedEventInHall } from '#tests/support/published-event.ts';
import type { PlainBrowser } from '#tests/support/plain-browser.ts';
import { startSite, type Site } from '#tests/support/site.ts';

let site: Site;
let organiser: PlainBrowser;
let address = '';
beforeAll(async () => {
  site = await startSite({ clock: fixedClock(openDay) });
  const event = await publishedEventInHall(site);
  address = `/staff/events/${event.id}`;
  organiser = site.browser();
  await signInAs(site, organiser, 'organiser');
});
afterAll(() => site.close());

const child = {
  source: 'phone',
  name: 'Owain Parry',
  phone: '01632 960 001',
  pool: 'general',
  assistant: 'yes',
  assistantName: 'Sam Rees',
  under18: true,
  'guardian.name': 'Mair Parry',
  'guardian.phone': '01632 960 002',
  'guardian.consents': true,
  consentToHold: true,
  'needs.hearing': ['hearing_loop'],
  'answers.hearing_loop.aid': 't_coil',
  consentRecorded: true,
};

test('an organiser registers a child by phone and then sees the guardian', async () => {
  const event = await organiser.visit(address);
  const form = await event.follow('Register somebody by phone or on paper');
  const done = await form.form().fill(child).send();
  expect([done.problems, done.path]).toEqual([
    [],
    expect.stringMatching(/^\/staff\/registrations\/[^/]+\?done=enter$/),
  ]);
  expect(done.heading).toContain('Owain Parry');
  expect(done.text).toContain('The registration has been entered');
  expect(done.text).toContain('Parent or guardian: Mair Parry, 01632 960 002');
  expect(done.text).toContain('Personal assistant of Owain Parry');
  const list = await organiser.visit(`${address}/registrations`);
  expect(list.text).toContain('By phone');

  const lead = site.browser();
  await signInAs(site, lead, 'access-lead');
  const access = await lead.visit(`${done.path.split('?')[0]}/access`);
  expect(access.text).toContain('What do you use?');
  expect(access.text).toContain('A hearing aid with a T setting');
});

test('a form with mistakes comes back in Welsh with its answers and all its problems', async () => {
  const form = await organiser.visit(`/cy${address}/registrations/new`);
  const again = await form
    .form()
    .fill({
      'guardian.name': 'Mair Parry',
      method: 'email',
      under18: true,
      'needs.formats': ['braille'],
      'answers.braille.documents': 'Rhaglen '.repeat(70),
    })
    .send();
  expect([again.status, again.lang]).toEqual([422, 'cy-GB']);
  expect(again.problems).toEqual([
    'Dewiswch ateb',
    'Rhowch enw',
    'Rhowch gyfeiriad e-bost',
    'Rhowch rif ffôn, fel 01632 960 001 neu +44 808 157 0192',
    'Rhaid i riant neu warcheidwad gytuno cyn y gallwn gofrestru rhywun dan 18 oed',
    "Ticiwch y blwch i adael i ni gadw'r hyn a ddywedwch wrthym am hygyrchedd",
    'Defnyddiwch 500 nod neu lai',
    'Dywedwch fod y person wedi cytuno',
  ]);
  const { document } = again;
  expect(document.getElementById('guardian.name')?.getAttribute('value')).toBe('Mair Parry');
  expect(
    document.querySelector('input[name="needs.formats"][value=braille]')?.hasAttribute('checked'),
  ).toBe(true);
  for (const link of document.querySelectorAll('.govuk-error-summary a'))
    expect(document.getElementById(link.getAttribute('href')?.slice(1) ?? '')).not.toBeNull();
});

test('the front desk is offered no such form and is led back to the event', async () => {
  const desk = site.browser();
  await signInAs(site, desk, 'front-desk');
  const event = await desk.visit(address);
  expect(event.text).not.toContain('Register somebody');
  const led = await desk.visit(`${address}/registrations/new`);
  expect(led.path).toBe(address);
});
