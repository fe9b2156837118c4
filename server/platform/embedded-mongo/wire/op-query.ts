import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { readDocument } from '#server/platform/embedded-mongo/format/read-document.ts';
import { opCodes } from './frames.ts';

/** Reads an OP_QUERY, which servers since 6.0 take for the first hello only; throws for anything else. */
export function readQuery(bytes: Buffer): Document {
  const end = bytes.indexOf(0, 20);
  if (end < 0 || end + 9 > bytes.length)
    throw new MongoError('InvalidLength', 'OP_QUERY is too short');
  const namespace = bytes.toString('utf8', 20, end);
  const body = readDocument(bytes, end + 9);
  const [name = ''] = Object.keys(body);
  const isHello = ['hello', 'isMaster', 'ismaster'].includes(name);
  if (!namespace.endsWith('.$cmd') || !isHello) {
    throw new MongoError(
      352,
      `Unsupported OP_QUERY command: ${name}. The client driver may require an upgrade.`,
    );
  }
  return { ...body, $db: namespace.slice(0, -'.$cmd'.length) };
}

/** Frames the bytes of an answer as OP_REPLY. */
export function queryReply(document: Buffer, requestId: number, responseTo: number): Buffer[] {
  const head = Buffer.alloc(36);
  head.writeInt32LE(head.length + document.length, 0);
  head.writeInt32LE(requestId, 4);
  head.writeInt32LE(responseTo, 8);
  head.writeInt32LE(opCodes.reply, 12);
  head.writeInt32LE(8, 16);
  head.writeInt32LE(1, 32);
  return [head, document];
}
