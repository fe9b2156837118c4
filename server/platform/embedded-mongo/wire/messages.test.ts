import { connect } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'bson';
import { serve, type Serving } from '#server/platform/embedded-mongo/serve.ts';
import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { readDocument } from '#server/platform/embedded-mongo/format/read-document.ts';
import { crc32c } from './crc32c.ts';
import { FrameReader } from './frames.ts';
import { readMessage } from './op-message.ts';

const flags = { checksum: 1, moreToCome: 2 };

function frame(opCode: number, ...parts: Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(16);
  head.writeInt32LE(16 + body.length, 0);
  head.writeInt32LE(77, 4);
  head.writeInt32LE(opCode, 12);
  return Buffer.concat([head, body]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

function message(body: object, bits = 0, ...sections: Uint8Array[]): Buffer {
  return frame(2013, word(bits), Buffer.from([0]), serialize(body), ...sections);
}

function sequence(name: string, documents: object[]): Buffer {
  const inner = Buffer.concat([
    Buffer.from(`${name}\0`),
    ...documents.map((document) => serialize(document)),
  ]);
  return Buffer.concat([Buffer.from([1]), word(inner.length + 4), inner]);
}

describe('frames', () => {
  test('come out whole however the bytes arrive', () => {
    const all = Buffer.concat([message({ ping: 1 }), message({ hello: 1 })]);
    const reader = new FrameReader();
    const found = [...all].flatMap((byte) => reader.push(Buffer.from([byte])));
    expect(found.map(({ bytes }) => Object.keys(readMessage(bytes).body))).toEqual([
      ['ping'],
      ['hello'],
    ]);
    expect(new FrameReader().push(all)).toHaveLength(2);
  });

  test.each([0, 15, -1, 48_000_001])('of length %d are refused', (length) => {
    const head = Buffer.alloc(16);
    head.writeInt32LE(length, 0);
    expect(() => new FrameReader().push(head)).toThrow('message len');
  });
});

// https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/#op_msg
describe('OP_MSG', () => {
  test('a document sequence becomes an array of the body', () => {
    const { body } = readMessage(
      message({ insert: 'a' }, 0, sequence('documents', [{ a: 1 }, { a: 2 }])),
    );
    expect((body['documents'] as Buffer[]).map((raw) => readDocument(raw))).toEqual([
      { a: 1 },
      { a: 2 },
    ]);
  });

  test('a right checksum is taken and a wrong one refused', () => {
    expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283);
    const bare = message({ ping: 1 }, flags.checksum);
    bare.writeInt32LE(bare.length + 4, 0);
    expect(readMessage(Buffer.concat([bare, word(crc32c(bare))])).body).toEqual({ ping: 1 });
    expect(() => readMessage(Buffer.concat([bare, word(1)]))).toThrow('checksum');
  });

  test.each([
    ['an unknown required flag', message({ ping: 1 }, 8)],
    ['two bodies', message({ ping: 1 }, 0, Buffer.from([0]), serialize({ ping: 1 }))],
    ['an unknown kind of section', message({ ping: 1 }, 0, Buffer.from([9, 0, 0, 0, 0]))],
    ['a sequence that lies about its size', message({ ping: 1 }, 0, Buffer.from([1]), word(9999))],
    [
      'a field in the body and in a sequence',
      message({ insert: 'a', documents: [] }, 0, sequence('documents', [])),
    ],
    ['no body', frame(2013, word(0), sequence('documents', [{ a: 1 }]))],
  ])('%s is refused', (_name, bytes) => {
    expect(() => readMessage(bytes)).toThrow(MongoError);
  });
});

describe('the server', () => {
  let folder: string;
  let serving: Serving;
  let path: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wire-'));
    path = join(folder, 'test.sock');
    serving = await serve({ folder, socketPath: path });
  });
  afterAll(async () => {
    await serving.close();
    rmSync(folder, { recursive: true });
  });

  /** Sends bytes and collects the answers' documents until as many came as wanted or the server hung up. */
  async function talk(
    bytes: Buffer,
    answers: number,
  ): Promise<{ documents: object[]; hungUp: boolean }> {
    const socket = connect(path);
    const reader = new FrameReader();
    const documents: object[] = [];
    socket.write(bytes);
    const hungUp = await new Promise<boolean>((resolve) => {
      socket.on('data', (chunk: Buffer) => {
        for (const { opCode, bytes: reply } of reader.push(chunk)) {
          documents.push(readDocument(reply, opCode === 1 ? 36 : 21));
        }
        if (documents.length >= answers) resolve(false);
      });
      socket.on('close', () => resolve(true));
      socket.on('error', () => resolve(true));
    });
    socket.destroy();
    return { documents, hungUp };
  }

  test('answers the first hello by OP_QUERY and refuses other commands there', async () => {
    const query = (body: object) =>
      frame(2004, word(0), Buffer.from('admin.$cmd\0'), word(0), word(0xffffffff), serialize(body));
    const { documents } = await talk(
      Buffer.concat([query({ isMaster: 1 }), query({ listDatabases: 1 })]),
      2,
    );
    expect(documents).toMatchObject([
      { ismaster: true, maxWireVersion: 21, maxBsonObjectSize: 16_777_216, ok: 1 },
      { ok: 0, code: 352 },
    ]);
  });

  test('does not answer what awaits no answer, but does it', async () => {
    const write = message(
      { insert: 'quiet', $db: 't' },
      flags.moreToCome,
      sequence('documents', [{ a: 1 }]),
    );
    const { documents } = await talk(
      Buffer.concat([write, message({ count: 'quiet', $db: 't' })]),
      1,
    );
    expect(documents).toEqual([{ n: 1, ok: 1 }]);
  });

  test('answers nonsense with an error and goes on', async () => {
    const lying = serialize({ find: 'a', $db: 't' });
    lying[0] = 200;
    const broken = frame(2013, word(0), Buffer.from([0]), lying);
    const { documents } = await talk(Buffer.concat([broken, message({ ping: 1, $db: 't' })]), 2);
    expect(documents).toMatchObject([{ ok: 0, code: 22, codeName: 'InvalidBSON' }, { ok: 1 }]);
  });

  test('refuses a document that is nested without end', async () => {
    let deep: Buffer = Buffer.from(serialize({ end: 1 }));
    for (let level = 0; level < 5000; level += 1) {
      deep = Buffer.concat([
        word(deep.length + 8),
        Buffer.from([3]),
        Buffer.from('a\0'),
        deep,
        Buffer.from([0]),
      ]);
    }
    const { documents } = await talk(frame(2013, word(0), Buffer.from([0]), deep), 1);
    expect(documents).toMatchObject([{ ok: 0, code: 15 }]);
  });

  test('hangs up on a length that cannot be and on an unknown kind of message', async () => {
    expect(await talk(Buffer.alloc(16), 1)).toEqual({ documents: [], hungUp: true });
    expect(await talk(frame(2001, word(0)), 1)).toEqual({ documents: [], hungUp: true });
    expect((await talk(message({ ping: 1, $db: 't' }), 1)).documents).toEqual([{ ok: 1 }]);
  });

  test('does not go on for a client that takes no answers, until it does', async () => {
    const pairs = 60;
    const text = 'x'.repeat(1_000_000);
    const store = message({ insert: 'long', $db: 't' }, 0, sequence('documents', [{ text }]));
    await talk(store, 1);
    const pair = Buffer.concat([
      message({ find: 'long', $db: 't' }),
      message({ insert: 'done', $db: 't' }, 0, sequence('documents', [{ a: 1 }])),
    ]);
    const beside = message({ insert: 'beside', $db: 't' }, 0, sequence('documents', [{ a: 1 }]));
    const count = message({ count: 'done', $db: 't' });
    const done = async () => (await talk(count, 1)).documents[0] as { n: number };
    const socket = connect(path);
    socket.pause();
    socket.write(Buffer.concat(Array.from({ length: pairs }, () => pair)));
    let before = -1;
    let now = 0;
    while (now > before) {
      before = now;
      for (let turn = 0; turn < 10; turn += 1) await talk(beside, 1);
      now = (await done()).n;
    }
    expect(now).toBeLessThan(pairs);
    socket.resume();
    while ((await done()).n < pairs);
    socket.destroy();
  });
});
