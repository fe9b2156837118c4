import type { PlaceInvitation } from '#shared/place-invitations.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { aPool, eventWithPlaces } from '#tests/support/event-with-places.ts';
import type { InvitationStore } from './ports.ts';
import { createPlaceInvitations } from './service.ts';
import { createInvitationStore } from './store.ts';

const event = eventWithPlaces({ pools: [aPool('invited', 20, 'invited')] });
const organiser = {
  grants: [{ role: 'organiser', scope: { kind: 'programme' } }],
  by: { kind: 'person', id: 'staff-1' },
  requestId: 'request-1',
} as const;

let made = 0;
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.index();
});
afterAll(() => database.close());

function invitationsOver(wrap: (store: InvitationStore) => InvitationStore = (store) => store) {
  return createPlaceInvitations({
    store: wrap(createInvitationStore(database.connection)),
    events: { find: async () => event },
    codesOf: (id) => [`code-${id}`],
    clock: fixedClock('2030-03-01T09:00:00Z'),
    nudge: () => undefined,
  });
}

/** Adds a link with a label of its own. */
async function added(
  invitations: ReturnType<typeof invitationsOver>,
  limit?: number,
): Promise<PlaceInvitation> {
  made += 1;
  const label = `Guests ${made}`;
  const all = await invitations.add(event.id, { pool: 'invited', label, limit }, organiser);
  const one = all.invitations.find((each) => each.label === label);
  if (!one) throw new Error('it was not added');
  return one;
}

/** Eight registrations at once by a link for three people; answers how many it let in and how many it counted. */
async function rush(invitations: ReturnType<typeof invitationsOver>) {
  const { id } = await added(invitations, 3);
  const holders = Array.from({ length: 8 }, (_holder, at) => `registration-${at}`);
  const cameIn = await Promise.all(holders.map((one) => invitations.use(event, id, one, 1)));
  const { invitations: all } = await invitations.list(event.id, organiser);
  return { letIn: cameIn.filter(Boolean).length, used: all.find((one) => one.id === id)?.used };
}

test('eight at once by a link for three: three come', async () => {
  expect(await rush(invitationsOver())).toEqual({ letIn: 3, used: 3 });
});

test('control: where the write does not ask for room, more come', async () => {
  const unguarded = invitationsOver((store) => ({
    ...store,
    use: ({ id }, ...more) => store.use({ id, limit: null }, ...more),
  }));
  expect((await rush(unguarded)).letIn).toBeGreaterThan(3);
});

test('a registration counts once, however often it asks, and as many people as it has now', async () => {
  const invitations = invitationsOver();
  const { id } = await added(invitations, 4);
  const used = async () =>
    (await invitations.list(event.id, organiser)).invitations.find((one) => one.id === id)?.used;
  for (const people of [2, 2, 3])
    expect(await invitations.use(event, id, 'one', people)).toBe(true);
  expect(await used()).toBe(3);
  expect(await invitations.use(event, id, 'another', 2)).toBe(false);
  expect(await invitations.use(event, id, 'one', 1)).toBe(true);
  expect(await used()).toBe(1);
  await invitations.giveBack(event.id, 'one');
  await invitations.giveBack(event.id, 'one');
  expect(await used()).toBe(0);
});

test('whoever came by a link stays when it is taken back, and may come with fewer, not with more', async () => {
  const invitations = invitationsOver();
  const { id, version } = await added(invitations);
  await invitations.use(event, id, 'one', 2);
  await invitations.revoke(event.id, id, version, organiser);
  expect(await invitations.use(event, id, 'one', 2)).toBe(true);
  expect(await invitations.use(event, id, 'one', 1)).toBe(true);
  expect(await invitations.use(event, id, 'one', 3)).toBe(false);
  expect(await invitations.use(event, id, 'another', 1)).toBe(false);
});
