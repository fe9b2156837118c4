import { randomBytes } from 'node:crypto';
import type { Event } from '#shared/events.ts';
import { permissions, type RoleGrant } from '#shared/permissions.ts';
import { createCipher } from '#server/platform/cipher.ts';
import { readCsv } from '#server/platform/read-csv.ts';
import { type FixedClock, fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { openEvent } from '#tests/support/event-desk.ts';
import { aPool } from '#tests/support/event-with-places.ts';
import {
  oneInput,
  type RegistrationDesk,
  registrationDesk,
} from '#tests/support/registration-desk.ts';
import { everyRole, outcomeOf, programmeWide } from '#tests/support/visitor-as.ts';
import type { EntryPort } from './ports.ts';
import { createRegistrationImports, type Importer } from './service.ts';
import { createImportStore } from './store.ts';

let database: TestDatabase;
let clock: FixedClock;
let desk: RegistrationDesk;
beforeAll(async () => {
  database = await testDatabase();
  clock = fixedClock();
  desk = registrationDesk(database, clock, { events: new Map() });
  importsWith(desk.registrations.many);
  await database.index();
});
afterAll(() => database.close());

const cipher = createCipher({ keys: new Map([['k1', randomBytes(32)]]), current: 'k1' });

function importsWith(entry: EntryPort) {
  return createRegistrationImports({
    store: createImportStore(database.connection, cipher),
    entry,
    readCsv,
    findEvent: desk.ports.events.find,
    questionsOf: async () => [],
    clock,
    nudge: () => undefined,
    pause: async () => undefined,
  });
}

const importerAs = (grants: readonly RoleGrant[] = programmeWide('organiser')): Importer => ({
  grants,
  by: { kind: 'person', id: 'staff-1' },
});
const organiser = importerAs();
const fileOf = (...rows: string[]) =>
  new TextEncoder().encode(['name,email,pool', ...rows].join('\r\n'));
const rowOf = (name: string, pool = 'general') =>
  `${name},${name.toLowerCase().replaceAll(' ', '.')}@people.example,${pool}`;
const namesAt = async ({ id }: Event): Promise<string[]> => {
  const names: string[] = [];
  for await (const { people } of desk.ports.rows.all(id))
    names.push(...people.map((one) => one.name));
  return names.toSorted();
};

async function upload(event: Event, file: Uint8Array, entry: EntryPort = desk.registrations.many) {
  const imports = importsWith(entry);
  const { id } = await imports.upload(event.id, file, organiser);
  return { imports, id, report: () => imports.get(event.id, id, 1, organiser) };
}

test.each(everyRole(permissions['registrations.import']))(
  'a file uploaded by %s is allowed: %s',
  async (role, may) => {
    const event = await openEvent(desk);
    const grants = role === 'nobody' ? [] : programmeWide(role);
    const imports = importsWith(desk.registrations.many);
    const answer = imports.upload(event.id, fileOf(rowOf('Ana Lee')), importerAs(grants));
    expect(await outcomeOf(answer)).toBe(may ? 'allowed' : 'forbidden');
  },
);

test('a file that fits registers its people once it is confirmed, and not before', async () => {
  const event = await openEvent(desk);
  const { imports, id, report } = await upload(
    event,
    fileOf(rowOf('Ana Lee'), '', rowOf('Bo Rhys')),
  );
  const checked = await report();
  expect(checked).toMatchObject({
    state: 'checked',
    rows: 2,
    failed: 0,
    may: ['import.confirm', 'import.discard'],
  });
  await imports.work();
  expect(await namesAt(event)).toEqual([]);

  await imports.confirm(event.id, id, checked.version, organiser);
  await imports.work();
  await imports.work();
  expect(await report()).toMatchObject({
    state: 'finished',
    done: 2,
    failed: 0,
    may: ['import.discard'],
  });
  expect(await namesAt(event)).toEqual(['Ana Lee', 'Bo Rhys']);
  const kept = await database.connection
    .collection('registration-import-rows')
    .find({ importId: id })
    .toArray();
  expect(kept.filter((row) => 'input' in row)).toEqual([]);
});

test('a file with anything wrong says all of it and registers nobody', async () => {
  const event = await openEvent(desk);
  await desk.registrations.register(event.slug, oneInput('Cai Huws'), {
    by: { actor: { kind: 'visitor' } },
    source: 'online',
  });
  const { imports, id, report } = await upload(
    event,
    fileOf(
      rowOf('Ana Lee'),
      rowOf('Bo Rhys', 'balcony'),
      rowOf('ANA LEE'),
      rowOf('Cai Huws'),
      'Di,di,general',
    ),
  );
  const { state, problems, version } = await report();
  expect(state).toBe('refused');
  expect(problems.rows).toEqual([
    { row: 3, column: 'pool', code: 'place.unknown' },
    { row: 4, column: 'name', code: 'import.twice' },
    { row: 5, column: 'name', code: 'import.registered' },
    { row: 6, column: 'email', code: 'email.invalid' },
  ]);
  await expect(imports.confirm(event.id, id, version, organiser)).rejects.toMatchObject({
    kind: 'conflict',
  });
  await imports.work();
  expect(await namesAt(event)).toEqual(['Cai Huws']);
});

test.each([
  ['nothing in it', '', [1, '', 'import.empty']],
  ['a name row alone', 'name,pool', [1, '', 'import.empty']],
  ['wrong columns', 'name;diagnosis\nAna;x', [1, 'pool', 'import.columnMissing']],
  ['a quote left open', 'name,pool\nAna,general\n"Bo,general', [3, '', 'import.unreadable']],
])('a file with %s is refused with a report', async (_what, file, problem) => {
  const event = await openEvent(desk);
  const { report } = await upload(event, new TextEncoder().encode(file));
  const { state, problems } = await report();
  expect(state).toBe('refused');
  expect(problems.rows.map(({ row, column, code }) => [row, column, code])).toContainEqual(problem);
});

test('a file of 10,001 people is refused, and one of 10,000 is looked through', async () => {
  const event = await openEvent(desk, { pools: [aPool('general', 3)] });
  const rows = Array.from({ length: 10_001 }, (_row, at) => rowOf(`Person ${at}`));
  const long = await (await upload(event, fileOf(...rows))).report();
  expect(long.problems.rows).toEqual([{ row: 10_002, column: '', code: 'import.tooManyRows' }]);
  const whole = await (await upload(event, fileOf(...rows.slice(1)))).report();
  expect(whole).toMatchObject({
    state: 'refused',
    rows: 10_000,
    shortfalls: [{ pool: 'general', wanted: 10_000, free: 3 }],
  });
}, 60_000);

test('a file for which places have gone since is refused whole when it is confirmed', async () => {
  const event = await openEvent(desk, { pools: [aPool('general', 2)] });
  const { imports, id, report } = await upload(event, fileOf(rowOf('Ana Lee'), rowOf('Bo Rhys')));
  const { version } = await report();
  await desk.registrations.register(event.slug, oneInput('Cai Huws'), {
    by: { actor: { kind: 'visitor' } },
    source: 'online',
  });
  await expect(imports.confirm(event.id, id, version, organiser)).rejects.toMatchObject({
    code: 'import.noRoom',
  });
  expect(await namesAt(event)).toEqual(['Cai Huws']);
});

test('a row that fits no longer once the rest is being entered is told in the report', async () => {
  const event = await openEvent(desk);
  const { imports, id, report } = await upload(event, fileOf(rowOf('Ana Lee'), rowOf('Bo Rhys')));
  await imports.confirm(event.id, id, (await report()).version, organiser);
  await desk.registrations.register(event.slug, oneInput('Bo Rhys'), {
    by: { actor: { kind: 'visitor' } },
    source: 'online',
  });
  await imports.work();
  const done = await report();
  expect(done).toMatchObject({ state: 'finished', done: 1, failed: 1 });
  expect(done.problems.rows).toEqual([{ row: 3, column: 'name', code: 'import.registered' }]);
});

test.each(['before', 'after'] as const)(
  'an import stopped %s a registration goes on where it was, and registers nobody twice',
  async (when) => {
    const event = await openEvent(desk);
    const { many } = desk.registrations;
    let left = 2;
    const stopping: EntryPort = {
      ...many,
      enter: async (...asked) => {
        left -= 1;
        if (left === 0 && when === 'before') throw new Error('stopped');
        const came = await many.enter(...asked);
        if (left === 0) throw new Error('stopped');
        return came;
      },
    };
    const names = ['Ana Lee', 'Bo Rhys', 'Cai Huws'];
    const { imports, id, report } = await upload(
      event,
      fileOf(...names.map((name) => rowOf(name))),
      stopping,
    );
    await imports.confirm(event.id, id, (await report()).version, organiser);
    await expect(imports.work()).rejects.toThrow('stopped');
    expect(await report()).toMatchObject({ state: 'importing', done: 1 });
    await imports.work();
    expect(await report()).toMatchObject({ state: 'finished', done: 3, failed: 0 });
    expect(await namesAt(event)).toEqual(names);
  },
);

test('a registration cut short in between is made anew after it has lapsed', async () => {
  const event = await openEvent(desk);
  const { imports, id, report } = await upload(event, fileOf(rowOf('Ana Lee'), rowOf('Bo Rhys')));
  await imports.confirm(event.id, id, (await report()).version, organiser);
  const rows = database.connection.collection<{ registrationId: string }>(
    'registration-import-rows',
  );
  const row = await rows.findOne({ importId: id, row: 2 });
  await desk.registrations.holds.hold(
    event,
    {
      id: row?.registrationId ?? '',
      locale: 'en',
      people: [{ id: 'p1', pool: 'general', sessions: [], assists: null }],
    },
    { actor: { kind: 'visitor' } },
  );
  await imports.work();
  expect(await report()).toMatchObject({ state: 'importing', done: 1 });
  clock.advance({ hours: 1 });
  await desk.registrations.sweep();
  await imports.work();
  expect(await report()).toMatchObject({ state: 'finished', done: 2 });
  expect(await namesAt(event)).toEqual(['Ana Lee', 'Bo Rhys']);
});

test('what was uploaded is removed after its days', async () => {
  const event = await openEvent(desk);
  const { imports, id } = await upload(event, fileOf(rowOf('Ana Lee')));
  clock.advance({ days: 8 });
  expect(await imports.forget()).toBeGreaterThan(0);
  expect(await imports.forget()).toBe(0);
  const files = database.connection.collection<{
    _id: string;
    pendingEvents: Array<{ type: string }>;
  }>('registration-imports');
  const rows = database.connection.collection('registration-import-rows');
  // Until it is recorded that it goes, what went is still there to be recorded of.
  const file = await files.findOne({ _id: id });
  const told = file?.pendingEvents ?? [];
  expect(told.at(-1)?.type).toBe('import.forgotten');
  for (const event of told) await imports.followUp(event, { id });
  expect(await rows.countDocuments({ importId: id })).toBe(0);
  expect(await files.countDocuments({ _id: id })).toBe(0);
  await expect(imports.get(event.id, id, 1, organiser)).rejects.toMatchObject({
    kind: 'not-found',
  });
});
