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
import fc from 'fast-check';
import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { orderBytes } from '#server/platform/embedded-mongo/format/value-order.ts';
import { writeDocument } from '#server/platform/embedded-mongo/format/write-document.ts';
import { FrameReader } from './frames.ts';
import { readMessage } from './op-message.ts';

const body = serialize({
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
const head = Buffer.alloc(21);
head.writeInt32LE(head.length + body.length, 0);
head.writeInt32LE(2013, 12);
const whole = Buffer.concat([head, body]);

const changes = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: whole.length - 1 }),
    fc.oneof(fc.nat(255), fc.constantFrom(0, 127, 128, 255)),
  ),
  { minLength: 1, maxLength: 5 },
);

test('bytes changed anywhere are read or refused, and what is read can be ordered and written', () => {
  let refused = 0;
  fc.assert(
    fc.property(changes, fc.nat(whole.length), (places, cut) => {
      const bytes = Buffer.from(whole);
      for (const [place, byte] of places) bytes[place] = byte;
      try {
        const reader = new FrameReader();
        const frames = [
          ...reader.push(bytes.subarray(0, cut)),
          ...reader.push(bytes.subarray(cut)),
        ];
        for (const frame of frames) {
          const message = readMessage(frame.bytes);
          orderBytes(message.body);
          writeDocument(message.body);
        }
      } catch (error) {
        if (!(error instanceof MongoError)) throw error;
        refused += 1;
      }
    }),
    { numRuns: 20_000 },
  );
  expect(refused).toBeGreaterThan(1000);
});
