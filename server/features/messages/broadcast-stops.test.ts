import { anAddressee, aPerson } from '#tests/support/addressees.ts';
import { aBroadcast, broadcastDesk, writer } from '#tests/support/broadcast-desk.ts';
import { type FixedClock, fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { stoppingPorts } from '#tests/support/stopping-ports.ts';
import type { BroadcastPorts } from './broadcast-ports.ts';

let database: TestDatabase;
let clock: FixedClock;
beforeAll(async () => {
  database = await testDatabase();
  broadcastDesk(database, fixedClock());
  await database.index();
});
beforeEach(async () => {
  clock = fixedClock();
  for (const name of ['broadcasts', 'messages'])
    await database.connection.collection(name).deleteMany({});
});
afterAll(() => database.close());

const organiser = writer('organiser');

/** Sends to 119 registrations in a process that stops at a step, then in one that does not. */
async function sendTwice(at: number, when: 'before' | 'after', wrap = keepPorts) {
  const shared = anAddressee('Shared', {
    people: [aPerson('Shared'), aPerson('Cai', { email: 'cai@people.example' })],
  });
  const others = Array.from({ length: 118 }, (_one, at) => anAddressee(`P${at}`));
  const people = [shared, ...others];
  const stops = stoppingPorts(at, when);
  const dying = broadcastDesk(database, clock, {
    people,
    wrap: (ports) => {
      const own = wrap(ports);
      return {
        ...own,
        store: stops.stopping(own.store),
        addressees: stops.stopping(own.addressees),
        queueMail: stops.stopping({ queueMail: own.queueMail }).queueMail,
      };
    },
  });
  const living = broadcastDesk(database, clock, { people, wrap });
  const { id, version } = await living.broadcasts.create('belfast', aBroadcast(), organiser);
  await living.broadcasts.go(id, 'broadcast.send', version, organiser);
  await dying.relay.idle();
  clock.advance({ minutes: 5 });
  await living.relay.idle();
  const { state, progress } = await living.broadcasts.get(id, organiser);
  const written = await living.written(id);
  return { stopped: stops.stopped(), state, progress, written };
}
const keepPorts = (ports: BroadcastPorts) => ports;

/** Those around every write of a batch, and some of the mails between them. */
const steps = [1, 2, 3, 4, 50, 102, 103, 104, 105, 106, 107, 120, 125, 126, 127, 128, 129];

test.each(steps.flatMap((at) => [[at, 'before'] as const, [at, 'after'] as const]))(
  'a process that stops at call %d, %s it, leaves nobody without a mail and nobody with two',
  async (at, when) => {
    const { state, progress, written } = await sendTwice(at, when);
    expect(state).toBe('sent');
    expect(progress).toMatchObject({ read: 119, states: { queued: 120 } });
    expect(written).toHaveLength(120);
    expect(new Set(written).size).toBe(120);
  },
);

test('control: mails whose keys differ each time are written twice when the process stops', async () => {
  let count = 0;
  const careless = (ports: BroadcastPorts): BroadcastPorts => ({
    ...ports,
    queueMail: (mail) => ports.queueMail({ ...mail, key: `${mail.key}${(count += 1)}` }),
  });
  const { stopped, written } = await sendTwice(50, 'after', careless);
  expect(stopped).toBe(true);
  expect(written.length).toBeGreaterThan(120);
});
