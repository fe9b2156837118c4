import type { Engine } from '#server/platform/embedded-mongo/engine.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import type { TimeLimit } from './time-limit.ts';

/** One command as it came over the wire. */
export type Request = {
  engine: Engine;
  name: string;
  body: Document;
  database: string;
  connectionId: number;
  time: TimeLimit;
};

/** Answers with a document, or with the bytes of one; `ok` is added to documents. */
export type Command = (request: Request) => Promise<Document | Buffer> | Document | Buffer;
