import type { Programme } from '#shared/programme.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { createProgramme, type ProgrammeService } from './service.ts';
import { createProgrammeStore } from './store.ts';

let database: TestDatabase;
let programme: ProgrammeService;

const saved: Programme = {
  id: 'open-government',
  texts: { en: { title: 'A programme', summary: 'What it does' } },
  from: '2030-01-01',
  to: '2031-01-01',
  partners: [
    {
      id: 'second',
      name: 'Second',
      nation: 'wales',
      email: 'team@second.example',
      phone: '029 2018 0000',
      address: ['Caerdydd'],
    },
    {
      id: 'first',
      name: 'First',
      nation: 'scotland',
      email: 'team@first.example',
      phone: '0141 496 0000',
      address: ['Glasgow'],
    },
  ],
  activities: [
    {
      id: 'a',
      code: '1',
      stream: 'capacity',
      module: 'core',
      goals: [16],
      texts: { en: { title: 'Meet', achieves: 'Ties', advances: 'Goal 16' } },
      focus: [{ nation: 'wales', texts: { en: 'Cardiff' } }],
      targets: [{ nation: 'wales', count: 1, of: 'event' }],
    },
  ],
  schedule: [
    { id: 's', code: '2.5', name: null, owner: null, from: '2030-01-01', to: '2030-02-01' },
  ],
  channels: [{ id: 'c', name: 'A paper', scope: 'uk' }],
};

beforeAll(async () => {
  database = await testDatabase();
  programme = createProgramme({
    store: createProgrammeStore(database.connection, fixedClock()),
    clock: fixedClock(),
  });
  await database.index();
});

afterAll(() => database.close());

test('before anything is saved there is no programme', async () => {
  expect(await programme.find()).toBeNull();
  await expect(programme.get()).rejects.toMatchObject({ kind: 'not-found' });
});

test('a programme comes back as it was saved, its partners in their order', async () => {
  await programme.save(saved);
  expect(await programme.get()).toEqual(saved);
});

test('saving again puts the new in place of the old', async () => {
  await programme.save({ ...saved, channels: [] });
  expect((await programme.get()).channels).toEqual([]);
});

test('a partner is found by id', async () => {
  await programme.save(saved);
  expect(await programme.findPartner('first')).toMatchObject({ name: 'First' });
  expect(await programme.findPartner('third')).toBeNull();
});

test('a programme with a day that is none is refused by field', async () => {
  await expect(programme.save({ ...saved, from: '2030-02-31' })).rejects.toMatchObject({
    kind: 'invalid',
    fields: [{ field: 'from', code: 'request.invalid' }],
  });
});
