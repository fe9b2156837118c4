import type { BroadcastInput } from '#shared/broadcasts.ts';
import type { Role } from '#shared/permissions.ts';
import { anAddressee } from '#tests/support/addressees.ts';
import { aBroadcast, broadcastDesk, writer } from '#tests/support/broadcast-desk.ts';
import { type FixedClock, fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { eventWithPlaces } from '#tests/support/event-with-places.ts';

let database: TestDatabase;
let clock: FixedClock;
beforeAll(async () => {
  database = await testDatabase();
  broadcastDesk(database, fixedClock());
  await database.index();
});
beforeEach(async () => {
  clock = fixedClock();
  for (const name of ['broadcasts', 'messages', 'mail-choices'])
    await database.connection.collection(name).deleteMany({});
});
afterAll(() => database.close());

const organiser = writer('organiser');
const crowd = (size: number) => Array.from({ length: size }, (_one, at) => anAddressee(`P${at}`));

async function drafted(desk: ReturnType<typeof broadcastDesk>, different = {}) {
  return desk.broadcasts.create('belfast', aBroadcast(different), organiser);
}
async function sent(desk: ReturnType<typeof broadcastDesk>, different = {}) {
  const { id, version } = await drafted(desk, different);
  await desk.broadcasts.go(id, 'broadcast.send', version, organiser);
  await desk.relay.idle();
  return desk.broadcasts.get(id, organiser);
}
const inTwoDays = { when: 'relative', days: 2, time: '9:00', side: 'before' } as const;
async function scheduled(desk: ReturnType<typeof broadcastDesk>, timing = inTwoDays) {
  const { id, version } = await drafted(desk, { timing });
  return desk.broadcasts.go(id, 'broadcast.schedule', version, organiser);
}
async function come(desk: ReturnType<typeof broadcastDesk>, iso: string) {
  clock.set(iso);
  await desk.broadcasts.beginDue();
  await desk.relay.idle();
}

test('more people than a batch holds are all written to once, and the page counts them', async () => {
  const desk = broadcastDesk(database, clock, { people: crowd(230) });
  const { id, state, progress } = await sent(desk);
  expect(state).toBe('sent');
  expect(new Set(await desk.written(id)).size).toBe(230);
  expect(progress).toEqual({ read: 230, off: 0, unreachable: 0, states: { queued: 230 } });
});

test('an address that stands in the first and the last batch is written to once, with the first', async () => {
  const first = crowd(150);
  const last = anAddressee('Last', { contact: { name: 'Last', email: 'p0@people.example' } });
  const desk = broadcastDesk(database, clock, { people: [...first, last] });
  const { id } = await sent(desk);
  expect((await desk.written(id)).filter((to) => to === 'p0@people.example')).toHaveLength(1);
  const row = await database.connection
    .collection('messages')
    .findOne({ 'to.address': 'p0@people.example' });
  expect(row?.['about']).toMatchObject({ registrationId: 'r-P0', with: ['r-Last'] });
});

test.each([
  ['optional', ['p0@people.example'], { off: 1 }],
  ['essential', ['p0@people.example', 'p1@people.example'], { off: 0 }],
] as const)('%s mail is for %j where the other wants no more of it', async (kind, to, counted) => {
  const desk = broadcastDesk(database, clock, { people: crowd(2) });
  await desk.choices.set(desk.choices.tokenOf('p1@people.example'), true);
  const draft = await drafted(desk, { kind });
  const { audience } = await desk.broadcasts.get(draft.id, organiser);
  expect(audience).toMatchObject(counted);
  const { id, progress } = await sent(desk, { kind });
  expect(await desk.written(id)).toEqual(to);
  expect(progress).toMatchObject(counted);
});

test('who cancels before it goes is out, who registers before it goes is in, who comes after is not told', async () => {
  const desk = broadcastDesk(database, clock, { people: crowd(2) });
  const { id } = await scheduled(desk);
  const [, second] = desk.known.people;
  desk.known.people = [second!, anAddressee('New')];
  await come(desk, '2030-05-12T08:00:00Z');
  desk.known.people.push(anAddressee('Late'));
  await come(desk, '2030-05-13T08:00:00Z');
  expect(await desk.written(id)).toEqual(['new@people.example', 'p1@people.example']);
});

test('a letter is for nobody once its reader has cancelled, or wants no more', async () => {
  const desk = broadcastDesk(database, clock, { people: crowd(1) });
  const { id } = await sent(desk, { kind: 'optional' });
  const broadcast = await desk.broadcasts.find(id);
  const letter = () => desk.broadcasts.audience.letterFor(broadcast!, 'p0@people.example');
  expect(await letter()).not.toBeNull();
  await desk.choices.set(desk.choices.tokenOf('p0@people.example'), true);
  expect(await letter()).toBeNull();
  await desk.choices.set(desk.choices.tokenOf('p0@people.example'), false);
  desk.known.people = [];
  expect(await letter()).toBeNull();
});

test('a reminder waits for its time by the clocks of the event, and follows when the event moves', async () => {
  const desk = broadcastDesk(database, clock, { people: crowd(1) });
  const { id, dueAt } = await scheduled(desk);
  expect(dueAt).toEqual(new Date('2030-05-12T08:00:00Z'));
  await come(desk, '2030-05-12T07:59:00Z');
  expect(await desk.written(id)).toEqual([]);
  desk.known.event = eventWithPlaces({
    startsAt: new Date('2030-11-14T10:00:00Z'),
    endsAt: new Date('2030-11-14T15:00:00Z'),
  });
  await desk.broadcasts.followMove({ eventId: 'belfast' });
  expect((await desk.broadcasts.get(id, organiser)).dueAt).toEqual(
    new Date('2030-11-12T09:00:00Z'),
  );
  await come(desk, '2030-11-12T09:00:00Z');
  expect(await desk.written(id)).toEqual(['p0@people.example']);
});

test('one that is due while its event moves away is not sent, even before it was told', async () => {
  const desk = broadcastDesk(database, clock, { people: crowd(1) });
  const { id } = await scheduled(desk);
  desk.known.event = eventWithPlaces({ startsAt: new Date('2030-06-14T09:00:00Z') });
  await come(desk, '2030-05-12T08:00:00Z');
  expect((await desk.broadcasts.get(id, organiser)).state).toBe('scheduled');
  expect(await desk.written(id)).toEqual([]);
});

test('when the event is cancelled, what waits and what is under way stop', async () => {
  const desk = broadcastDesk(database, clock, { people: crowd(1) });
  const waits = await scheduled(desk);
  const { id, version } = await drafted(desk);
  await desk.broadcasts.go(id, 'broadcast.send', version, organiser);
  desk.known.event = eventWithPlaces({ state: 'cancelled' });
  await desk.broadcasts.followCancel({ eventId: 'belfast' });
  await desk.relay.idle();
  for (const one of [waits.id, id]) {
    const { state, stoppedBecause } = await desk.broadcasts.get(one, organiser);
    expect([state, stoppedBecause, await desk.written(one)]).toEqual(['stopped', 'event', []]);
  }
});

test('a reminder whose event is over stops by itself', async () => {
  const desk = broadcastDesk(database, clock, { people: crowd(1) });
  const { id } = await scheduled(desk);
  await come(desk, '2030-05-16T08:00:00Z');
  expect((await desk.broadcasts.get(id, organiser)).stoppedBecause).toBe('late');
});

test('stopped between two batches, the second is never taken', async () => {
  let stop = async () => undefined as unknown;
  const desk = broadcastDesk(database, clock, {
    people: crowd(150),
    wrap: (ports) => ({
      ...ports,
      async queueMail(mail) {
        await ports.queueMail(mail);
        if (mail.to.address === 'p0@people.example') await stop();
      },
    }),
  });
  const { id, version } = await drafted(desk);
  stop = () => desk.broadcasts.stop(id, organiser);
  await desk.broadcasts.go(id, 'broadcast.send', version, organiser);
  await desk.relay.idle();
  expect((await desk.broadcasts.get(id, organiser)).state).toBe('stopped');
  expect(await desk.written(id)).toHaveLength(100);
});

test.each([
  ['a pool that the event has not', { who: 'pool:none' }, ['who']],
  ['a time without a day', { timing: { when: 'at', time: '9:00' } }, ['timing.day']],
  [
    'how to join, where there is nothing to say of it',
    { texts: { en: { subject: 'S', body: '{{joining}}' } } },
    ['texts.en.body'],
  ],
  [
    'a link in the subject',
    { texts: { en: { subject: '{{manage}}', body: 'B' } } },
    ['texts.en.subject'],
  ],
] as Array<[string, Partial<BroadcastInput>, string[]]>)(
  '%s is refused beside its field',
  async (_what, different, fields) => {
    const desk = broadcastDesk(database, clock);
    const refused = drafted(desk, different);
    await expect(refused).rejects.toMatchObject({
      kind: 'invalid',
      fields: fields.map((field) => expect.objectContaining({ field })),
    });
  },
);

test('who has needs is for those alone who may see them', async () => {
  const desk = broadcastDesk(database, clock);
  const input = aBroadcast({ who: 'needs-met' });
  const by = (...roles: Role[]) => desk.broadcasts.create('belfast', input, writer(...roles));
  await expect(by('organiser')).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(by('access-lead')).rejects.toMatchObject({ kind: 'forbidden' });
  const { id } = await by('organiser', 'access-lead');
  const seen = await desk.broadcasts.get(id, organiser);
  expect([seen.audience, seen.progress]).toEqual([null, null]);
  await expect(desk.broadcasts.preview(id, { page: 1 }, organiser)).rejects.toMatchObject({
    kind: 'forbidden',
  });
});

test('a form that somebody else overtook is refused with what stands now', async () => {
  const desk = broadcastDesk(database, clock);
  const { id, version } = await drafted(desk);
  await desk.broadcasts.change(id, { ...aBroadcast({ name: 'First' }), version }, organiser);
  const second = desk.broadcasts.change(id, { ...aBroadcast({ name: 'Two' }), version }, organiser);
  await expect(second).rejects.toMatchObject({ kind: 'conflict', current: { name: 'First' } });
});

test('without a contact for answers, or after its time, it does not go', async () => {
  const contact = { name: 'The team', email: '', phone: '' };
  const nobody = broadcastDesk(database, clock, { event: eventWithPlaces({ contact }) });
  const { id, version } = await drafted(nobody);
  await expect(
    nobody.broadcasts.go(id, 'broadcast.send', version, organiser),
  ).rejects.toMatchObject({ code: 'broadcast.noContact' });
  clock.set('2030-05-13T09:00:00Z');
  await expect(scheduled(broadcastDesk(database, clock))).rejects.toMatchObject({
    code: 'broadcast.past',
  });
});
