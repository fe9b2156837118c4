import type { Engine } from '#server/platform/embedded-mongo/engine.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';

/** One command as it came over the wire. */
export type Request = {
  engine: Engine;
  name: string;
  body: Document;
  database: string;
  connectionId: number;
  /** When the command has to stop, in milliseconds since the epoch; undefined without maxTimeMS. */
  deadline: number | undefined;
};

/** Answers with a document, or with the bytes of one; `ok` is added to documents. */
export type Command = (request: Request) => Promise<Document | Buffer> | Document | Buffer;
