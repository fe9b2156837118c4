import { newProfessionalInput } from '#shared/professional-inputs.ts';
import type { Event } from '#shared/events.ts';
import { signInAs } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import type { PlainBrowser } from '#tests/support/plain-browser.ts';
import { twoBlocks } from '#tests/support/planned-rota.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import { startSite, type Site } from '#tests/support/site.ts';
import { person } from './who-may-bookings.ts';

let site: Site;
let event: Event;
let organiser: PlainBrowser;
beforeAll(async () => {
  site = await startSite({ clock: fixedClock(openDay) });
  event = await publishedEvent(site);
  await twoBlocks(site.connection, event);
  const lead = {
    roles: [{ role: 'access-lead', scope: { kind: 'programme' } }],
    by: { kind: 'system' },
    requestId: 'rota',
  } as const;
  for (const [name, validTo] of [
    ['Anna Price', '2035-01-31'],
    ['Ben Hughes', '2020-01-31'],
  ] as const)
    await site.services.professionals.create(
      newProfessionalInput.parse({
        ...person,
        name,
        modes: ['in-person'],
        registration1: { body: 'nrcpd', number: '1004321', validTo },
        district: 'LL57',
        email: `${name.slice(0, 3).toLowerCase()}@people.test`,
      }),
      lead,
    );
  organiser = site.browser();
  await signInAs(site, organiser, 'organiser');
});
afterAll(() => site.close());

test('an organiser plans an event without script, reads why nobody else can, and accepts a shift', async () => {
  const start = await organiser.visit('/staff/rota');
  expect(start.text).toContain('2 shifts to fill');
  const nothing = await start.form('Plan the rota').send();
  expect(nothing.text).toContain('Choose at least one event');

  const asked = await nothing.form('Plan the rota').fill({ events: event.id }).send();
  expect(asked.text).toContain('The rota is being worked out');
  await site.services.rotas.work();
  const ready = await asked.follow('See if it is ready');
  expect(ready.text).toContain('2 of 2');
  expect(ready.text).toContain(
    'No rota fills more shifts, and none that fills as many costs less.',
  );
  expect(ready.text).toContain('Anna Price');
  expect(ready.text).not.toContain('Ben Hughes');

  const [first] = [...ready.document.querySelectorAll<HTMLInputElement>('input[name=seats]')];
  const accepted = await ready
    .form('Accept the ticked shifts')
    .fill({ seats: first?.value ?? '' })
    .send();
  expect(accepted.text).toContain('Accepted. The professionals are being asked.');
  expect(accepted.text).toContain('Accepted in part');
  await site.settle();
  const rows = await site.connection
    .collection('audit')
    .find({ 'subject.collection': 'rotas' })
    .toArray();
  expect(rows.map((row) => String(row['action'])).toSorted()).toEqual([
    'rota.asked',
    'rota.finished',
    'rota.part-accepted',
    'rota.started',
  ]);
  // Whoever is planned has an offer now, and only of the shift that was ticked.
  const made = await site.connection.collection('bookings').find().toArray();
  expect(made.map(({ state, eventId }) => [state, eventId])).toEqual([['enquiry', event.id]]);
  const [plan] = await site.connection.collection('rotas').find().toArray();
  const after = await organiser.visit(`/staff/rota/${String(plan?._id)}`);
  expect(after.text).not.toContain('Could not be asked');
  await site.settle();
  expect(await site.connection.collection('bookings').countDocuments()).toBe(1);
});

test('a rota is discarded, and then asks nobody', async () => {
  const [plan] = (
    await site.services.rotas.list({
      grants: [{ role: 'organiser', scope: { kind: 'programme' } }],
      actor: { kind: 'system' },
    })
  ).plans;
  const page = await organiser.visit(`/staff/rota/${plan?.id}`);
  const sure = await page.follow('Discard this rota');
  const list = await sure.form('Discard it').send();
  expect(list.text).toContain('Discarded');
  const gone = await organiser.visit(`/staff/rota/${plan?.id}`);
  expect(gone.text).not.toContain('Accept the ticked shifts');
});
