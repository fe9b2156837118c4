import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { orderBytes } from '#server/platform/embedded-mongo/format/value-order.ts';
import { writeDocument } from '#server/platform/embedded-mongo/format/write-document.ts';
import { FrameReader, opCodes } from './frames.ts';
import { readMessage } from './op-message.ts';
import { readQuery } from './op-query.ts';

/** What broken messages came to; `strange` lists seeds of inputs that broke the readers themselves. */
export type Fuzzed = {
  read: number;
  refused: number;
  strange: string[];
  slowestMs: number;
  grownMb: number;
};

/** Breaks whole messages in so many ways, the same ways for the same seed, and gives each to the readers in two parts. */
export function fuzzReaders(messages: readonly Buffer[], inputs: number, seed: number): Fuzzed {
  const result: Fuzzed = { read: 0, refused: 0, strange: [], slowestMs: 0, grownMb: 0 };
  let settled = 0;
  for (let no = 0; no < inputs; no += 1) {
    if (no === Math.floor(inputs / 4)) settled = memoryMb();
    const random = randomFrom(seed + no);
    const bytes = broken(messages[random(messages.length)] ?? Buffer.alloc(0), random);
    const started = performance.now();
    try {
      result.read += readAll(bytes, random(bytes.length + 1));
    } catch (error) {
      if (error instanceof MongoError) result.refused += 1;
      else result.strange.push(`${seed + no}: ${String(error)}`);
    }
    result.slowestMs = Math.max(result.slowestMs, performance.now() - started);
  }
  result.grownMb = Math.max(0, memoryMb() - settled);
  return result;
}

type Random = (below: number) => number;

function readAll(bytes: Buffer, cut: number): number {
  const reader = new FrameReader();
  const frames = [...reader.push(bytes.subarray(0, cut)), ...reader.push(bytes.subarray(cut))];
  for (const frame of frames) {
    const body =
      frame.opCode === opCodes.query ? readQuery(frame.bytes) : readMessage(frame.bytes).body;
    orderBytes(body);
    writeDocument(body);
  }
  return frames.length;
}

const edges = [0, 1, 3, 4, 5, 127, 128, 254, 255];

function broken(whole: Buffer, random: Random): Buffer {
  const bytes = Buffer.from(whole);
  for (let times = random(5); times >= 0; times -= 1) {
    const at = random(bytes.length);
    const way = random(5);
    if (way === 0) bytes[at] = random(256);
    else if (way === 1) bytes[at] = edges[random(edges.length)] ?? 0;
    else if (way === 2 && at + 4 <= bytes.length) bytes.writeInt32LE(lengthNear(random), at);
    else if (way === 3) bytes.copyWithin(at, random(bytes.length), random(bytes.length));
    else
      return framed(Buffer.concat([bytes.subarray(0, at), bytes.subarray(random(bytes.length))]));
  }
  return bytes;
}

/** Lengths that lie: none, below zero, just around what is there, or beyond all limits. */
function lengthNear(random: Random): number {
  return [-1, -2_147_483_648, 0, 2_147_483_647, random(64), random(1024)][random(6)] ?? 0;
}

/** Bytes cut out or put in leave a frame whose length is right, so that what is inside is looked at. */
function framed(bytes: Buffer): Buffer {
  if (bytes.length >= 16) bytes.writeInt32LE(bytes.length, 0);
  return bytes;
}

/** A small generator (mulberry32) that gives the same numbers for the same seed on every machine. */
function randomFrom(seed: number): Random {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

function memoryMb(): number {
  const { heapUsed, external } = process.memoryUsage();
  return Math.round((heapUsed + external) / 1_048_576);
}
