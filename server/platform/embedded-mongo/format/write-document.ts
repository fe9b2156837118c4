import { serialize } from 'bson';
import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import type { Document } from './document.ts';

/** MongoDB's limit of a stored document, in bytes. */
export const maxDocumentBytes = 16 * 1024 * 1024;

/** Writes a document as BSON. */
export function writeDocument(document: Document): Buffer {
  const bytes = serialize(document, { ignoreUndefined: true });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Writes a document that will be stored, its _id in front; throws BSONObjectTooLarge over 16 MB. */
export function writeStoredDocument(document: Document): Buffer {
  const bytes = Object.keys(document)[0] === '_id' ? writeDocument(document) : idInFront(document);
  assertStorable(bytes);
  return bytes;
}

/** JavaScript puts names that are whole numbers before all others. */
function idInFront({ _id: id, ...rest }: Document): Buffer {
  const head = writeDocument({ _id: id }).subarray(4, -1);
  const bytes = Buffer.concat([Buffer.alloc(4), head, writeDocument(rest).subarray(4)]);
  bytes.writeInt32LE(bytes.length);
  return bytes;
}

/** Throws BSONObjectTooLarge when the bytes are more than a document may have. */
export function assertStorable(bytes: Buffer): void {
  if (bytes.length <= maxDocumentBytes) return;
  throw new MongoError(
    'BSONObjectTooLarge',
    `BSONObj size: ${bytes.length} is invalid. Size must be between 0 and ${maxDocumentBytes}(16MB)`,
  );
}

/** Puts raw documents into a BSON array without reading them. */
export function writeRawArray(items: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [];
  let size = 5;
  items.forEach((item, index) => {
    const head = Buffer.from(`\u0003${index}\0`, 'latin1');
    parts.push(head, item);
    size += head.length + item.length;
  });
  const head = Buffer.alloc(4);
  head.writeInt32LE(size);
  return Buffer.concat([head, ...parts, Buffer.alloc(1)], size);
}

/** Puts one raw value of a BSON type under a name in front of the fields of a raw document. */
export function prependRaw(type: number, name: string, value: Buffer, rest: Buffer): Buffer {
  const head = Buffer.from(`\0\0\0\0${String.fromCharCode(type)}${name}\0`, 'latin1');
  const size = head.length + value.length + rest.length - 4;
  head.writeInt32LE(size);
  return Buffer.concat([head, value, rest.subarray(4)], size);
}
