import { createApi, type Api } from '#server/http/api.ts';
import type { Endpoint } from '#server/http/endpoint.ts';
import type { Visitor } from '#server/http/visitor.ts';
import { endpointsOf } from '#server/endpoints.ts';
import type { Message } from '#shared/messages.ts';
import type { Role, RoleGrant, RoleScope } from '#shared/permissions.ts';
import { aQuestion, askQuestions } from '#tests/support/asked-questions.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { hall, openDay, publishedEvent } from '#tests/support/published-event.ts';
import { releasedFigures } from '#tests/support/released-figures.ts';
import { startSite } from '#tests/support/site.ts';
import { visitorAs } from '#tests/support/visitor-as.ts';
import { bookedWorld } from './who-may-bookings.ts';
import { accessInputs, inputsFor, organiserInputs, talk } from './who-may-inputs.ts';
import { type Outcome, outcomeOfError } from './who-may-outcome.ts';

export type WhoMayWorld = Awaited<ReturnType<typeof whoMayWorld>>;

const guest = {
  people: [
    {
      name: 'Gwen Jones',
      pool: 'general',
      access: { consentToHold: true, needs: [{ code: 'step_free' }] },
    },
  ],
  contact: { email: 'gwen@people.test' },
};

interface Registered {
  _id: string;
  version: number;
  people: Array<{ id: string }>;
}

async function only<Row>(found: Promise<Row | null>): Promise<Row> {
  const row = await found;
  if (row === null) throw new Error('there is no such record');
  return row;
}

/** The whole site with one record of each kind at an event in Wales, and whoever may ask for it. */
export async function whoMayWorld() {
  const site = await startSite({ clock: fixedClock(openDay) });
  const { services } = site;
  const event = await publishedEvent(site, { sessions: [talk] });
  await askQuestions(site, event.id, [aQuestion('why', 'Why do you come?')]);
  await services.events.addVenue(hall);
  const endpoints = endpointsOf(services);
  const apiOf = (some: readonly Endpoint[]): Api =>
    createApi({ endpoints: some, limits: { spend: () => Promise.resolve() } });
  const api = apiOf(endpoints);
  const call = async <Answer>(visitor: Visitor, method: string, path: string, input?: object) =>
    (await api.call({ method, path, input }, visitor)).answer as Answer;

  const nobody = visitorAs(null);
  await call(nobody, 'post', `/events/${event.slug}/registrations`, guest);
  const jar = new Map<string, string>();
  const cookies: Visitor['cookies'] = {
    get: (name) => jar.get(name),
    set: (name, value) => void jar.set(name, value),
    clear: (name) => void jar.delete(name),
  };
  const draft = await call<{ id: string }>({ ...nobody, cookies }, 'post', '/registration-drafts', {
    event: event.slug,
  });
  await site.settle();
  const rows = site.connection.collection<Registered>('registrations');
  const { _id: registrationId, people } = await only(rows.findOne({}));
  const personId = people[0]?.id ?? '';
  const until = new Date('2099-01-01T00:00:00Z');
  const grantFor = (id: string) => ({
    registrationId: id,
    personId: null,
    until,
    freshUntil: until,
  });

  // Cancelled, so that no action changes anything for those who may act.
  await call(nobody, 'post', `/events/${event.slug}/registrations`, {
    ...guest,
    contact: { email: 'ann@people.test' },
  });
  const other = await only(rows.findOne({ _id: { $ne: registrationId } }));
  const holder: Visitor = {
    ...nobody,
    cookies,
    actor: { kind: 'visitor', grants: [registrationId, other._id].map(grantFor) },
  };
  const cancelled = await call<{ version: number }>(
    holder,
    'post',
    `/registrations/${other._id}/cancel`,
    { version: other.version },
  );

  const lead = visitorAs([{ role: 'access-lead', scope: { kind: 'programme' } }]);
  const needs = await call<{ id: string; needs: Array<{ id: string }> }>(
    lead,
    'get',
    `/staff/registrations/${registrationId}/people/${personId}/access`,
  );
  const packs = `/staff/events/${event.id}/access-packs`;
  const pack = await call<{ id: string }>(lead, 'post', packs, accessInputs['accessPacks.make']);
  const admin = visitorAs([{ role: 'admin', scope: { kind: 'programme' } }]);
  const messages = await call<{ rows: Message[] }>(admin, 'get', '/staff/messages');
  const message = messages.rows.find(({ id }) => id)?.id ?? '';
  await call(admin, 'post', `/staff/messages/${message}/bounced`, {});
  const tasks = await call<{ rows: Array<{ id: string }> }>(admin, 'get', '/staff/contact-tasks');
  await site.connection.collection<{ _id: string }>('dead-letters').insertOne({
    _id: 'given-up',
    record: { collection: 'registrations', id: registrationId },
    event: { id: 'given-up', type: 'registration.confirmed', at: openDay, data: {} },
    code: 'error',
    at: openDay,
  } as never);
  const person = await call<{ id: string }>(admin, 'post', '/people', {
    name: 'Mair Rees',
    email: 'mair@people.test',
    roles: [{ role: 'viewer', scope: { kind: 'programme' } }],
  });

  const organiser = visitorAs([{ role: 'organiser', scope: { kind: 'programme' } }]);
  const made = async (path: string, name: string): Promise<string> =>
    (
      await call<{ id: string }>(
        organiser,
        'post',
        `/staff/events/${event.id}/${path}`,
        organiserInputs[name],
      )
    ).id;
  const broadcastId = await made('broadcasts', 'broadcasts.create');
  const asTemplate = `/staff/broadcasts/${broadcastId}/template`;
  const template = await call<{ id: string }>(organiser, 'post', asTemplate, {});
  const period = await releasedFigures(site, event.slug);
  const booked = await bookedWorld(site, event);
  jar.set('work', booked.workToken);

  /** What stands in an address, by the endpoint's id, by its feature, or everywhere. */
  const values: Record<string, string> = {
    slug: event.slug,
    eventId: event.id,
    registrationId,
    personId,
    needId: needs.needs[0]?.id ?? '',
    action: 'acknowledge',
    'access.moveNeed/action': 'withdraw',
    'accessDesk/id': needs.id,
    'accessPacks/id': pack.id,
    'accessDesk/kind': 'room',
    'registrations/id': other._id,
    'registrations/personId': other.people[0]?.id ?? '',
    'staffRegistrations/id': registrationId,
    'links/id': registrationId,
    'drafts/id': draft.id,
    'staffEvents/id': event.id,
    'eventEditors/id': event.id,
    'eventPools/id': event.id,
    pool: 'general',
    'broadcasts/id': broadcastId,
    'templates/id': template.id,
    'templates.createFrom/id': broadcastId,
    'broadcasts.prepareJoining/id': event.id,
    'broadcasts.list/id': event.id,
    'broadcasts.create/id': event.id,
    'imports/id': await made('imports', 'imports.upload'),
    'timetables/id': event.id,
    sessionId: talk.id,
    'venues/id': hall.id,
    'people/id': person.id,
    'messages/id': message,
    'messages.taskDone/id': tasks.rows[0]?.id ?? '',
    'me/id': 'another',
    ...booked.values,
    'webinarChecklists/id': event.id,
    'cover/id': event.id,
    item: 'WB01',
    period,
    questionId: 'why',
    'messages.discardDeadLetter/id': 'given-up',
  };

  const inputs: Record<string, object> = {
    ...inputsFor({ guest, cancelled: cancelled.version, period }),
    ...booked.inputs,
  };

  return {
    site,
    endpoints,
    nobody,
    /** Whoever holds the links of the registrations, with a fresh code, and the cookie of the form. */
    holder,
    scopes: {
      programme: { kind: 'programme' },
      'its nation': { kind: 'nation', nation: 'wales' },
      'another nation': { kind: 'nation', nation: 'scotland' },
      'this event': { kind: 'event', eventId: event.id },
      'another event': { kind: 'event', eventId: 'another' },
    } satisfies Record<string, RoleScope>,
    staff: (role: Role, scope: RoleScope): Visitor => visitorAs([{ role, scope } as RoleGrant]),
    /** Calls an endpoint as the app does, for one record. */
    async outcomeOf(endpoint: Endpoint, visitor: Visitor): Promise<Outcome> {
      const [feature = ''] = endpoint.id.split('.');
      const path = endpoint.path.replaceAll(
        /:(\w+)/g,
        (_part, name: string) =>
          values[`${endpoint.id}/${name}`] ??
          values[`${feature}/${name}`] ??
          values[name] ??
          'none',
      );
      try {
        const input = inputs[endpoint.id] ?? {};
        await apiOf([endpoint]).call({ method: endpoint.method, path, input }, visitor);
        return 'let in';
      } catch (error) {
        return outcomeOfError(error);
      }
    },
  };
}
