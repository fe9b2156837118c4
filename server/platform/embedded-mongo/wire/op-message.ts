import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { documentEnd, readDocument } from '#server/platform/embedded-mongo/format/read-document.ts';
import { crc32c } from './crc32c.ts';
import { opCodes } from './frames.ts';

/** A command out of an OP_MSG; with `moreToCome` the client awaits no answer. */
export type Message = { body: Document; moreToCome: boolean };

const flags = { checksumPresent: 1, moreToCome: 2, requiredMask: 0xffff };
const rawArrays = new Set(['documents', 'updates', 'deletes']);

/**
 * Reads an OP_MSG: one body and any document sequences, which become arrays of the body. Documents to be written stay
 * bytes. Throws when the checksum is wrong or the bytes are not sections.
 */
export function readMessage(bytes: Buffer): Message {
  if (bytes.length < 26) throw new MongoError('InvalidLength', 'OP_MSG is too short');
  const bits = bytes.readUInt32LE(16);
  const unknown = bits & flags.requiredMask & ~(flags.checksumPresent | flags.moreToCome);
  if (unknown !== 0)
    throw new MongoError(
      'IllegalOperation',
      `Message contains illegal flags value: Ob${bits.toString(2)}`,
    );
  const end = (bits & flags.checksumPresent) === 0 ? bytes.length : bytes.length - 4;
  if (end < bytes.length && crc32c(bytes.subarray(0, end)) !== bytes.readUInt32LE(end)) {
    throw new MongoError(8_000, 'OP_MSG checksum does not match contents');
  }
  return { body: readSections(bytes, end), moreToCome: (bits & flags.moreToCome) !== 0 };
}

/** Frames the bytes of an answer. */
export function messageReply(document: Buffer, requestId: number, responseTo: number): Buffer[] {
  const head = Buffer.alloc(21);
  head.writeInt32LE(head.length + document.length, 0);
  head.writeInt32LE(requestId, 4);
  head.writeInt32LE(responseTo, 8);
  head.writeInt32LE(opCodes.message, 12);
  return [head, document];
}

function readSections(bytes: Buffer, end: number): Document {
  let body: Document | undefined;
  const sequences: { name: string; documents: Buffer[] }[] = [];
  let at = 20;
  while (at < end) {
    const kind = bytes[at];
    at += 1;
    if (kind === 0) {
      if (body) throw new MongoError(40430, 'Multiple body sections in message');
      const stop = documentEnd(bytes, at, end);
      body = readDocument(bytes.subarray(at, stop), 0, rawArrays);
      at = stop;
    } else if (kind === 1) {
      const stop = sectionEnd(bytes, at, end);
      sequences.push(readSequence(bytes, at + 4, stop));
      at = stop;
    } else throw new MongoError(40432, `Unknown section kind ${kind}`);
  }
  if (!body) throw new MongoError(40587, 'OP_MSG messages must have a body section');
  for (const { name, documents } of sequences) {
    if (Object.hasOwn(body, name))
      throw new MongoError(40433, `Duplicate field between body and document sequence ${name}`);
    body[name] = rawArrays.has(name)
      ? documents
      : documents.map((document) => readDocument(document));
  }
  return body;
}

function sectionEnd(bytes: Buffer, at: number, end: number): number {
  const size = at + 4 <= end ? bytes.readInt32LE(at) : 0;
  if (size < 5 || at + size > end)
    throw new MongoError('InvalidLength', 'document sequence has an invalid length');
  return at + size;
}

function readSequence(
  bytes: Buffer,
  at: number,
  end: number,
): { name: string; documents: Buffer[] } {
  const stop = bytes.indexOf(0, at);
  if (stop < 0 || stop >= end) throw new MongoError('InvalidBSON', 'document sequence has no name');
  const documents: Buffer[] = [];
  for (let start = stop + 1; start < end;) {
    const next = documentEnd(bytes, start, end);
    documents.push(bytes.subarray(start, next));
    start = next;
  }
  return { name: bytes.toString('utf8', at, stop), documents };
}
