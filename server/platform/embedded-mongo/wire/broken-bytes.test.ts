import {
  Binary,
  BSONRegExp,
  Code,
  Decimal128,
  Long,
  MinKey,
  ObjectId,
  serialize,
  Timestamp,
} from 'bson';
import { fuzzReaders } from './fuzz-readers.ts';

/** `FUZZ=1000000` shows more of it. */
const inputs = Number(process.env['FUZZ'] ?? 50_000);
const seed = Number(process.env['SEED'] ?? 20_300_101);

const rich = serialize({
  insert: 'a',
  list: [1, 'x', { b: 2.5, c: new Long(5) }],
  id: new ObjectId(),
  decimal: Decimal128.fromString('1.5'),
  stamp: new Timestamp({ t: 1, i: 2 }),
  binary: new Binary(Buffer.from('abc')),
  pattern: new BSONRegExp('a', 'i'),
  code: new Code('x', { s: 1 }),
  least: new MinKey(),
  date: new Date(),
  nothing: null,
  yes: true,
});

function frame(opCode: number, ...parts: Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(16);
  head.writeInt32LE(16 + body.length, 0);
  head.writeInt32LE(opCode, 12);
  return Buffer.concat([head, body]);
}

function sequence(name: string, ...documents: Uint8Array[]): Buffer {
  const inner = Buffer.concat([Buffer.from(`${name}\0`), ...documents]);
  const head = Buffer.alloc(5);
  head[0] = 1;
  head.writeInt32LE(inner.length + 4, 1);
  return Buffer.concat([head, inner]);
}

const flags = Buffer.alloc(4);
const body = Buffer.from([0]);
const messages = [
  frame(2013, flags, body, rich),
  frame(2013, flags, body, serialize({ insert: 'a', $db: 't' }), sequence('documents', rich, rich)),
  frame(2013, flags, body, serialize({ hello: 1 }), sequence('others', rich)),
  frame(2004, flags, Buffer.from('admin.$cmd\0'), Buffer.alloc(8), serialize({ hello: 1 })),
];

test(
  'broken messages are read or refused, at once and without piling up memory',
  () => {
    const { read, refused, strange, slowestMs, grownMb } = fuzzReaders(messages, inputs, seed);
    expect(strange).toEqual([]);
    expect(read).toBeGreaterThan(inputs / 50);
    expect(refused).toBeGreaterThan(inputs / 5);
    expect(slowestMs).toBeLessThan(1000);
    expect(grownMb).toBeLessThan(100);
  },
  60_000 + inputs / 5,
);
