import { coverLineInput } from '#shared/cover-plan.ts';
import type { Event } from '#shared/events.ts';
import { newProfessionalInput } from '#shared/professional-inputs.ts';
import { aProfessional } from '#tests/support/a-professional.ts';
import { linkFor, registerByPages, signInAs } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { openNeeds } from '#tests/support/fresh-code.ts';
import type { PlainBrowser } from '#tests/support/plain-browser.ts';
import type { PlainPage } from '#tests/support/plain-page.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import { startSite, type Site } from '#tests/support/site.ts';
import { talk } from './who-may-inputs.ts';

const clock = fixedClock(openDay);
const planner = {
  roles: (['organiser', 'access-lead'] as const).map((role) => ({
    role,
    scope: { kind: 'programme' as const },
  })),
  by: { kind: 'system' },
  requestId: 'test',
};
let site: Site;
let event: Event;
let lead: PlainBrowser;
const people: Record<string, PlainBrowser> = {};

beforeAll(async () => {
  site = await startSite({ clock });
  const { services } = site;
  // Short enough for one interpreter alone, online too.
  const endsAt = new Date(talk.startsAt.getTime() + 20 * 60_000);
  const work = {
    interpreters: 'spotlight',
    captions: 'platform',
    backUp: 'Call 029 2018 0001',
    joining: 'Test call on Monday at 4pm.',
  } as const;
  event = await publishedEvent(site, {
    sessions: [{ ...talk, endsAt }],
    online: { platform: 'Zoom', phone: true, work },
  });
  lead = site.browser();
  await signInAs(site, lead, 'access-lead');
  for (const [name, locale] of [
    ['Siân Owen', 'en'],
    ['Ivan Lee', 'cy'],
  ] as const) {
    const { id: _id, state: _state, registrations: _none, ...fields } = aProfessional({ name });
    const input = newProfessionalInput.parse({
      ...fields,
      version: 0,
      languages: '',
      agencyId: undefined,
      dbsSeenOn: undefined,
      insuranceValidTo: undefined,
      locale,
      email: addressOf(name),
      registration1: { body: 'nrcpd', category: 'registered', validTo: '2031-01-01' },
    });
    await services.professionals.create(input, planner);
    people[name] = site.browser();
  }
  const { version } = await services.cover.get(event.id, planner);
  const line = coverLineInput.parse({ version, policy: 'all_sessions' });
  const { seen } = await services.cover.saveLine(event.id, 'bsl', line, planner);
  await services.cover.accept(event.id, { seen, possible: false }, planner);
  await registerByPages(site.browser(), `/events/${event.slug}`, {
    name: 'Mari Ellis',
    email: 'mari@people.test',
    groups: ['communication'],
    more: { codes: ['bsl'] },
  });
  await site.settle();
}, 60_000);
afterAll(() => site.close());

const addressOf = (name: string): string =>
  `${name.split(' ')[1]?.toLowerCase() ?? ''}@people.test`;
const browserOf = (name: string): PlainBrowser => people[name] ?? lead;

/** Opens the link of the newest mail to somebody, and the booking that waits for them. */
async function openOffer(name: string): Promise<PlainPage> {
  const link = await browserOf(name).visit(await linkFor(site, addressOf(name)));
  const list = await link.form().send();
  return list.follow(event.texts[list.lang.startsWith('cy') ? 'cy' : 'en']?.title ?? '');
}
const board = () => lead.visit(`/staff/events/${event.id}/bookings`);
const seatLink = (page: PlainPage) =>
  [...page.document.querySelectorAll('main a')].find((one) =>
    one.textContent?.startsWith('Find somebody'),
  );

async function offer(...names: string[]): Promise<void> {
  const href = seatLink(await board())?.getAttribute('href') ?? '';
  const page = await lead.visit(href);
  const boxes = [...page.document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const chosen = boxes
    .filter((box) => names.some((name) => box.parentElement?.textContent?.includes(name)))
    .map(({ value }) => value);
  expect(chosen).toHaveLength(names.length);
  const sent = await page.form('Send offers').fill({ professionalIds: chosen }).send();
  expect(sent.text).toContain('Offers have been sent');
}
const bookingOf = async (name: string): Promise<PlainPage> => (await board()).follow(name);
const act = async (page: PlainPage, words: string, values: Record<string, string> = {}) =>
  (await page.follow(words)).form().fill(values).send();

/** Whoever asked for BSL, and the page where they read what becomes of it; open for half an hour. */
const guest = { browser: null as PlainBrowser | null, path: '' };
async function saidToWhoAsked(): Promise<string> {
  if (guest.browser) return (await guest.browser.visit(guest.path)).text;
  guest.browser = site.browser();
  const page = await openNeeds(site, guest.browser, 'mari@people.test');
  guest.path = page.path;
  return page.text;
}

/** The calendar entry that came with the newest mail to a professional. */
async function calendarTo(name: string): Promise<string> {
  const mails = await site.readMailbox();
  const mail = mails.findLast(({ to }) => JSON.stringify(to).includes(addressOf(name)));
  const file = mail?.attachments.find(({ contentType }) => contentType === 'text/calendar');
  return file?.content.toString() ?? '';
}

test('a seat is offered to two, the first to accept has it, the other is told in Welsh', async () => {
  await offer('Siân Owen', 'Ivan Lee');
  const offered = await openOffer('Siân Owen');
  expect(offered.text).toContain('Others may be asked too');
  expect(offered.text).not.toContain('029 2018 0001');
  expect(offered.text).toContain('£135');
  const late = await openOffer('Ivan Lee');
  expect(late.lang).toMatch(/^cy/);
  const held = await offered.form('Accept').send();
  expect(held.text).toContain('It is not confirmed yet');
  expect(held.text).toContain('If the platform failsCall 029 2018 0001');
  expect(held.text).toContain('Test call on Monday at 4pm.');
  expect(await saidToWhoAsked()).toContain('Confirmed for 0 of your 1 sessions');
  await site.settle();
  const refused = await late.form('Derbyn').send();
  expect(refused.problems).toEqual(['Mae rhywun arall wedi cymryd y sedd hon eisoes']);
  const mails = await site.readMailbox();
  const told = mails.findLast(({ to }) => JSON.stringify(to).includes(addressOf('Ivan Lee')));
  expect(told?.subject).toContain('Mae’r sedd wedi mynd i rywun arall');
});

test('confirmed, withdrawn two days before, and the seat goes to somebody else', async () => {
  await act(await bookingOf('Siân Owen'), 'Confirm', { poNumber: 'PO-7' });
  expect(await saidToWhoAsked()).toContain('Confirmed for 1 of your 1 sessions');
  const [id] = /[\w-]{22}$/.exec((await bookingOf('Siân Owen')).path) ?? [];
  const order = await (await board()).follow('Who is seen when');
  expect(order.text).toContain('Siân Owen');
  expect(order.text).toContain('In the spotlight, beside the speaker');
  const entry = await calendarTo('Siân Owen');
  expect(entry).toContain('METHOD:REQUEST');
  expect(entry).toContain(`UID:booking-${id}@localhost`);
  expect(entry).toContain('DTSTART;TZID=Europe/London:20300205T100000');
  expect(entry).toContain('DTEND;TZID=Europe/London:20300205T102000');
  clock.set('2030-02-03T09:00:00Z');
  const own = await openOffer('Siân Owen');
  expect(own.text).toContain('You are booked');
  expect((await own.form('Withdraw').fill({ note: 'Ill' }).send()).text).toContain(
    'You are no longer booked',
  );
  await site.settle();
  await offer('Ivan Lee');
  const again = await openOffer('Ivan Lee');
  await again.form('Derbyn').send();
  await site.settle();
}, 90_000);

test('what was accepted is confirmed, prepared, worked, invoiced, approved by one and paid by another', async () => {
  const next = (await board()).document.querySelectorAll('main a');
  const href = [...next].findLast((one) => one.textContent === 'Ivan Lee')?.getAttribute('href');
  let page = await lead.visit(href ?? '');
  page = await act(page, 'Confirm', { recordingConsent: 'yes' });
  const prep = await page.follow('Material and checklist');
  page = await prep
    .form()
    .fill({ items: ['contact', 'slides'] })
    .send();
  page = await act(page, 'Say that material is sent');
  expect(page.text).toContain('Contact, briefing time, timetable and slides are to be sent');
  page = await act(page, 'Say that work has begun');
  page = await act(page, 'Say that it is done');
  await site.settle();
  const done = await openOffer('Ivan Lee');
  const invoiced = await done.form('Anfon fy anfoneb').fill({ invoiceNumber: '42' }).send();
  expect(invoiced.text).toContain('Mae eich anfoneb gennym');
  const holder = site.browser();
  await signInAs(site, holder, 'budget-holder');
  const approved = await act(
    await (await holder.visit('/staff/bookings')).follow('Ivan Lee'),
    'Approve the invoice',
  );
  expect(approved.text).not.toContain('Record the payment');
  const payer = site.browser();
  await signInAs(site, payer, 'payer');
  const paid = await act(
    await (await payer.visit('/staff/bookings')).follow('Ivan Lee'),
    'Record the payment',
  );
  expect(paid.text).toContain('Paid');
}, 90_000);

test('the diary is a calendar at a secret address; a new address ends the one before', async () => {
  const own = await (await browserOf('Ivan Lee').visit('/work')).form().send();
  const address = /http:\/\/\S+\/api(\/work\/calendar\/[\w-]+)/.exec(own.text)?.[1] ?? '';
  const get = async (path: string) =>
    fetch(`${site.origin}/api${path}`).then(async (answer) => [answer.status, await answer.text()]);
  expect(await get(address)).toEqual([200, expect.stringContaining('BEGIN:VCALENDAR')]);
  await (await browserOf('Ivan Lee').visit('/work')).form().send();
  expect((await get(address))[0]).toBe(410);
});

test('without a link nothing of it opens', async () => {
  const stranger = site.browser();
  expect((await stranger.visit('/work')).status).toBe(404);
  const dead = await (await stranger.visit('/link/work/made-up')).form().send();
  expect([dead.status, dead.heading]).toEqual([410, 'This link does not work']);
});
