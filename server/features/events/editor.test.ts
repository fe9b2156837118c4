import type { EventEditor } from '#shared/event-editor.ts';
import type { SectionInput } from '#shared/event-sections.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import type { Partner } from '#shared/programme.ts';
import { askedFeatures } from '#shared/venue-features.ts';
import { venueInput } from '#shared/venues.ts';
import { createEventServices } from '#server/event-services.ts';
import { createPlaces } from '#server/platform/places.ts';
import type { PendingEvent } from '#server/platform/relay.ts';
import { anEvent } from '#tests/support/an-event.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';

let database: TestDatabase;
let desk: ReturnType<typeof createEventServices>;
const clock = fixedClock('2030-01-15T09:00:00Z');

const as = (scope: RoleGrant['scope'], id = 'mair') => ({
  grants: [{ role: 'organiser', scope } as const],
  by: { kind: 'person', id },
});
const inWales = as({ kind: 'nation', nation: 'wales' });
const everywhere = as({ kind: 'programme' });

beforeAll(async () => {
  database = await testDatabase();
  const { connection } = database;
  const partner: Omit<Partner, 'id'> = {
    name: 'A partner',
    nation: 'wales',
    email: '',
    phone: '',
    address: [],
  };
  desk = createEventServices({
    connection,
    clock,
    places: createPlaces(connection),
    findPartner: async (id) => (id === 'partner' ? { id, ...partner } : null),
    countStanding: async () => 0,
    countChosen: async () => ({}),
    setCapacity: async () => undefined,
    findBreakLimits: async () => [],
    nudge: () => undefined,
  });
  await database.index();
});
afterAll(() => database.close());

const begin = (different: object = {}, who = inWales) =>
  desk.eventEditors.create(
    {
      kind: 'seminar',
      nation: 'wales',
      activity: '13',
      controllerId: 'partner',
      mode: 'in-person',
      title: 'Tŷ agored',
      day: '2030-04-02',
      ...different,
    },
    who,
  );

const dates = (different: Partial<SectionInput<'dates'>> = {}): SectionInput<'dates'> => ({
  seen: 0,
  zone: 'Europe/London',
  startsDay: '2030-04-02',
  startsTime: '10:00',
  endsDay: '2030-04-02',
  endsTime: '15:00',
  opensDay: '2030-01-10',
  opensTime: '9:00',
  closesDay: '2030-03-25',
  closesTime: '17:00',
  tellEverybody: false,
  ...different,
});

/** What the relay has still to carry of an event, oldest first. */
async function pendingOf(id: string): Promise<PendingEvent[]> {
  const rows = database.connection.collection<{ _id: string; pendingEvents: PendingEvent[] }>(
    'events',
  );
  return (await rows.findOne({ _id: id }))?.pendingEvents ?? [];
}

test('a new event is a draft in its own summer time, and a second of its name has another address', async () => {
  const first = await begin();
  expect(first).toMatchObject({
    slug: 'ty-agored',
    stage: 'draft',
    legalRegime: 'equality-act-2010',
  });
  expect(first.startsAt).toEqual(new Date('2030-04-02T09:00:00Z'));
  expect(first.missing.map(({ gap }) => gap)).toEqual(
    expect.arrayContaining(['venue', 'contact', 'support', 'timetable', 'pools', 'welsh']),
  );
  expect((await begin()).slug).toBe('ty-agored-2');
});

test('events in Northern Ireland stand under its own law', async () => {
  expect(await begin({ nation: 'northern-ireland' }, everywhere)).toMatchObject({
    legalRegime: 'dda-1995',
  });
});

test('an event is made where a role reaches, on a day to come', async () => {
  await expect(begin({ nation: 'scotland' })).rejects.toMatchObject({ kind: 'forbidden' });
  const atOne = as({ kind: 'event', eventId: 'another' });
  await expect(begin({}, atOne)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(begin({ day: '2030-01-15' })).resolves.toMatchObject({ stage: 'draft' });
  await expect(begin({ day: '2030-01-14' })).rejects.toMatchObject({
    fields: [{ field: 'day', code: 'event.dayPast' }],
  });
});

test('a time that the clocks skip is refused, and what contradicts itself is said of its field', async () => {
  const { id } = await begin();
  const change = (different: Partial<SectionInput<'dates'>>) =>
    desk.eventEditors.change(id, 'dates', dates(different), inWales);
  await expect(change({ startsDay: '2030-03-31', startsTime: '01:30' })).rejects.toMatchObject({
    fields: [{ field: 'startsTime', code: 'time.skipped' }],
  });
  await expect(change({ endsTime: '9:00' })).rejects.toMatchObject({
    fields: [{ field: 'endsDay', code: 'event.endBeforeStart' }],
  });
  await expect(change({ opensDay: '2030-03-26' })).rejects.toMatchObject({
    fields: [{ field: 'opensDay', code: 'event.opensAfterCloses' }],
  });
  await expect(change({ zone: 'Europe/Nowhere' })).rejects.toMatchObject({
    fields: [{ field: 'zone', code: 'answer.missing' }],
  });
});

test('two people who change one section notice, and two sections are changed side by side', async () => {
  const { id } = await begin();
  const contact = { seen: 0, name: 'Nia', email: 'nia@partner.example', phone: '029 2018 0000' };
  await Promise.all([
    desk.eventEditors.change(id, 'contact', contact, inWales),
    desk.eventEditors.change(id, 'holds', { seen: 0, holdMinutes: 30, offerHours: 24 }, everywhere),
  ]);
  const now = await desk.eventEditors.get(id, inWales);
  expect(now).toMatchObject({
    contact: { name: 'Nia' },
    holdMinutes: 30,
    edits: { contact: 1, holds: 1 },
  });
  await expect(
    desk.eventEditors.change(id, 'contact', { ...contact, name: 'Gwen' }, everywhere),
  ).rejects.toMatchObject({ code: 'event.stale', current: { contact: { name: 'Nia' } } });
  expect((await desk.eventEditors.get(id, inWales)).contact.name).toBe('Nia');
});

test('a person of one event changes it and adds no other', async () => {
  const { id } = await begin();
  const own = as({ kind: 'event', eventId: id });
  const holds = { seen: 0, holdMinutes: 45, offerHours: 24 };
  const changed = await desk.eventEditors.change(id, 'holds', holds, own);
  expect(changed.may).toEqual(['event.change', 'event.publish', 'event.cancel']);
  const other = await begin();
  await expect(desk.eventEditors.change(other.id, 'holds', holds, own)).rejects.toMatchObject({
    kind: 'forbidden',
  });
});

test('paragraphs stand apart by an empty line, and what is written last is known', async () => {
  const { id } = await begin();
  const about = 'One line\nthat wraps\n\n\nTwo';
  const text = { seen: 0, title: 'Tŷ agored', summary: 'Diwrnod', about };
  const { texts, writtenAt } = await desk.eventEditors.change(id, 'texts-cy', text, inWales);
  expect(texts.cy?.about).toEqual(['One line that wraps', 'Two']);
  expect(writtenAt?.cy).toEqual(clock.now());
});

test('support that is arranged has a last day before the event, its own or that of all', async () => {
  const { id } = await begin();
  const support = {
    seen: 0,
    provided: ['hearing_loop' as const],
    arrange: ['bsl' as const],
    dates: {},
  };
  const change = (different: object) =>
    desk.eventEditors.change(id, 'support', { ...support, ...different }, inWales);
  await expect(change({})).rejects.toMatchObject({
    fields: [{ field: 'until', code: 'support.dayMissing' }],
  });
  await expect(change({ until: '2030-04-02' })).rejects.toMatchObject({
    fields: [{ field: 'until', code: 'support.dayLate' }],
  });
  const { arrangeable } = await change({ until: '2030-03-01', dates: { bsl: '2030-02-20' } });
  expect(arrangeable).toEqual([{ code: 'bsl', until: '2030-02-20' }]);
});

describe('publishing', () => {
  const hall = venueInput.parse({
    name: 'Neuadd y Dref',
    nation: 'wales',
    address: '1 Stryd Fawr',
    town: 'Caerdydd',
    postcode: 'cf10 1aa',
    safetyCapacity: 50,
    visitedOn: '2029-11-01',
    found: Object.fromEntries(
      askedFeatures.map((one) => [one, one === 'quiet_room' ? 'no' : 'yes']),
    ),
    texts: { en: { access: 'Level', evacuation: 'Chairs' } },
  });

  async function almostReady(): Promise<EventEditor> {
    const venue = await desk.venues.add(hall, inWales);
    const { id: _id, ...event } = anEvent({
      slug: `ready-${venue.id.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`,
      state: 'draft',
      venueId: venue.id,
      provided: ['hearing_loop'],
    }) as ReturnType<typeof anEvent> & { id?: string };
    const { id } = await desk.events.add(event);
    return desk.eventEditors.get(id, inWales);
  }

  test('the Welsh goes out only with the English, unless somebody answers for it by name', async () => {
    const { id, version, missing } = await almostReady();
    expect(missing.map(({ gap }) => gap)).toEqual(['welsh']);
    const publish = (input: object) =>
      desk.eventEditors.publish(id, { version, ...input }, inWales);
    await expect(publish({})).rejects.toMatchObject({
      fields: [
        { field: 'approver', code: 'event.welshApprover' },
        { field: 'reason', code: 'event.welshReason' },
      ],
    });
    const done = await publish({ approver: 'Gwen Rees', reason: 'It comes on Friday' });
    expect(done).toMatchObject({ stage: 'open', welshOverride: { approver: 'Gwen Rees' } });
    const published = (await pendingOf(id)).at(-1);
    expect(published).toMatchObject({
      type: 'event.published',
      data: { overrides: ['welsh'] },
      by: { id: 'mair' },
    });
    expect(JSON.stringify(published)).not.toContain('Friday');
  });

  test('nobody can answer for anything else', async () => {
    const { id, version } = await begin();
    const said = { version, approver: 'Gwen Rees', reason: 'Because' };
    await expect(desk.eventEditors.publish(id, said, inWales)).rejects.toMatchObject({
      code: 'event.notReady',
    });
  });

  test('registration opens and closes by hand, and each is offered when it can be done', async () => {
    const { id } = await almostReady();
    const draft = await desk.eventEditors.get(id, inWales);
    const said = { version: draft.version, approver: 'Gwen Rees', reason: 'Because' };
    const open = await desk.eventEditors.publish(id, said, inWales);
    expect(open.may).toContain('event.close-registration');
    const closed = await desk.eventEditors.act(
      id,
      'event.close-registration',
      open.version,
      inWales,
    );
    expect(closed).toMatchObject({ stage: 'closed', closesAt: clock.now() });
    expect(closed.may).toContain('event.open-registration');
    expect(closed.may).not.toContain('event.complete');
    await expect(
      desk.eventEditors.act(id, 'event.open-registration', open.version, inWales),
    ).rejects.toMatchObject({ code: 'event.stale' });
    const again = await desk.eventEditors.act(
      id,
      'event.open-registration',
      closed.version,
      inWales,
    );
    expect(again).toMatchObject({ stage: 'open', closesAt: again.startsAt });
    await expect(
      desk.eventEditors.act(id, 'event.complete', again.version, inWales),
    ).rejects.toMatchObject({ code: 'event.stageOver' });
  });

  test('moving what is published is asked for by name, takes the timetable along and is recorded', async () => {
    const { id } = await almostReady();
    const draft = await desk.eventEditors.get(id, inWales);
    await desk.eventEditors.publish(
      id,
      { version: draft.version, approver: 'G', reason: 'B' },
      inWales,
    );
    const later = dates({
      startsDay: '2030-04-05',
      startsTime: '9:00',
      endsDay: '2030-04-06',
      endsTime: '16:00',
      closesDay: '2030-04-01',
    });
    await expect(desk.eventEditors.change(id, 'dates', later, inWales)).rejects.toMatchObject({
      fields: [{ field: 'tellEverybody', code: 'event.confirmMove' }],
    });
    const moved = await desk.eventEditors.change(
      id,
      'dates',
      { ...later, tellEverybody: true },
      inWales,
    );
    // In summer time now, an hour before what it was in winter.
    expect(moved.sessions[0]?.startsAt).toEqual(new Date('2030-04-05T09:00:00Z'));
    expect(moved.arrangeable).toEqual([{ code: 'bsl', until: '2030-03-10' }]);
    expect((await pendingOf(id)).slice(-2).map(({ type }) => type)).toEqual([
      'event.dates-changed',
      'event.moved',
    ]);
  });

  test('a clone is a draft with everything as far from its new day as it was', async () => {
    const { id } = await almostReady();
    const copy = await desk.eventEditors.clone(
      id,
      { day: '2031-07-08', title: 'Once more' },
      inWales,
    );
    expect(copy).toMatchObject({
      slug: 'once-more',
      stage: 'draft',
      texts: { en: { title: 'Once more' } },
    });
    expect(copy.startsAt).toEqual(new Date('2031-07-08T08:00:00Z'));
    expect(copy.sessions[0]?.startsAt).toEqual(new Date('2031-07-08T09:00:00Z'));
    expect(copy.opensAt).toEqual(new Date('2031-06-03T08:00:00Z'));
    expect(copy.arrangeable).toEqual([{ code: 'bsl', until: '2031-06-12' }]);
    expect(copy.pools).toEqual(anEvent().pools);
  });

  test('a venue is kept by a form, and a form that is stale does not overwrite it', async () => {
    const venue = await desk.venues.add(hall, inWales);
    expect(venue).toMatchObject({ postcode: 'CF10 1AA', lacking: ['quiet_room'], mayChange: true });
    const change = { ...hall, version: 1, safetyCapacity: 40 };
    expect(await desk.venues.change(venue.id, change, inWales)).toMatchObject({
      safetyCapacity: 40,
      version: 2,
    });
    await expect(desk.venues.change(venue.id, change, everywhere)).rejects.toMatchObject({
      code: 'event.stale',
      current: { safetyCapacity: 40 },
    });
    const elsewhere = as({ kind: 'nation', nation: 'scotland' });
    expect((await desk.venues.get(venue.id, elsewhere)).mayChange).toBe(false);
    await expect(
      desk.venues.change(venue.id, { ...change, version: 2 }, elsewhere),
    ).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});
