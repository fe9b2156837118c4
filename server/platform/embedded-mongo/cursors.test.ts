import { Cursors } from './cursors.ts';

const cursors = new Cursors();
afterAll(() => cursors.close());

let ended: string[] = [];
beforeEach(() => (ended = []));

async function* numbers(name: string): AsyncGenerator<Buffer> {
  try {
    for (let no = 0; no < 100; no += 1) yield await Promise.resolve(Buffer.from([no]));
  } finally {
    ended.push(name);
  }
}

const tens = { batchSize: 10 };

// https://www.mongodb.com/docs/manual/reference/method/cursor.noCursorTimeout/
test('a cursor that nobody used for long is forgotten and its source ended', async () => {
  const { id } = await cursors.first('t.a', numbers('idle'), tens);
  const kept = await cursors.first('t.a', numbers('kept'), { ...tens, noTimeout: true });
  cursors.forgetIdle(Date.now() - 1000);
  expect((await cursors.more(id, 't.a', 10)).documents).toHaveLength(10);
  cursors.forgetIdle(Date.now() + 1000);
  await expect(cursors.more(id, 't.a', 10)).rejects.toMatchObject({ code: 43 });
  expect(ended).toEqual(['idle']);
  expect((await cursors.more(kept.id, 't.a', 10)).documents).toHaveLength(10);
});

test('a cursor is read by one at a time, and only for its own collection', async () => {
  const { id } = await cursors.first('t.a', numbers('busy'), tens);
  await expect(cursors.more(id, 't.b', 10)).rejects.toMatchObject({ code: 13 });
  const reading = cursors.more(id, 't.a', 10);
  await expect(cursors.more(id, 't.a', 10)).rejects.toMatchObject({ code: 12 });
  expect((await reading).documents).toHaveLength(10);
});

test('a cursor that is killed is gone', async () => {
  const { id } = await cursors.first('t.a', numbers('killed'), tens);
  expect(await cursors.kill([id])).toEqual({ killed: [id], missing: [] });
  expect(await cursors.kill([id])).toEqual({ killed: [], missing: [id] });
  expect(ended).toEqual(['killed']);
});
