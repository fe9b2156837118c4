import { newProfessionalInput, professionalDetailsInput } from '#shared/professional-inputs.ts';
import type { Event } from '#shared/events.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { twoBlocks } from '#tests/support/planned-rota.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import { oneInput } from '#tests/support/registration-desk.ts';
import { startSite, type Site } from '#tests/support/site.ts';
import { person } from './who-may-bookings.ts';

const lead = {
  roles: [{ role: 'access-lead', scope: { kind: 'programme' } }],
  grants: [{ role: 'access-lead', scope: { kind: 'programme' } }],
  actor: { kind: 'system' },
  by: { kind: 'system' },
  requestId: 'apart',
} as const;

let site: Site;
let event: Event;
let anna: string;
beforeAll(async () => {
  site = await startSite({ clock: fixedClock(openDay) });
  event = await publishedEvent(site);
  await twoBlocks(site.connection, event);
  const added = await site.services.professionals.create(
    newProfessionalInput.parse({
      ...person,
      name: 'Anna Price',
      modes: ['in-person'],
      registration1: { body: 'nrcpd', number: '1004321', validTo: '2035-01-31' },
      district: 'LL57',
      email: 'anna@people.test',
    }),
    lead,
  );
  anna = added.id;
  const { version } = await site.services.professionals.getDetails(anna, lead);
  await site.services.professionals.changeDetails(
    anna,
    professionalDetailsInput.parse({
      version,
      email: 'anna@people.test',
      notWith: 'mair-huws@people.test a family matter',
    }),
    lead,
  );
});
afterAll(() => site.close());

const findings = async () => {
  const [requirement] = await site.services.cover.seats.listOf([event.id]);
  const { rows } = await site.services.bookings.offers.candidates(
    { eventId: event.id, requirementId: requirement?.id ?? '', no: 1 },
    { domain: 'conference', travelMinutes: 60, miles: 0 },
    lead,
  );
  return rows.find(({ id }) => id === anna)?.findings ?? [];
};

const planned = async () => {
  const { id } = await site.services.rotas.ask([event.id], lead);
  await site.services.rotas.work();
  const { blocks } = await site.services.rotas.get(id, lead);
  return blocks.flatMap(({ seats }) => seats.map(({ professionalId }) => professionalId));
};

test('somebody is asked and planned until a person they asked to be kept apart from registers', async () => {
  expect(await findings()).not.toContain('kept-apart');
  expect(await planned()).toEqual([anna, anna]);
  await site.services.registrations.register(
    event.slug,
    oneInput('Mair Huws', { contact: { email: 'mair-huws@people.test' } }),
    { by: { actor: { kind: 'visitor' } }, source: 'online' },
  );
  await site.settle();
  expect(await findings()).toContain('kept-apart');
  expect(await planned()).toEqual([]);
});
