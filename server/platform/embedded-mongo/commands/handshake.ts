import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { maxDocumentBytes } from '#server/platform/embedded-mongo/format/write-document.ts';
import { maxBatch } from './arguments.ts';
import type { Command } from './command.ts';

/** The version of MongoDB whose protocol and rules this server follows. */
export const version = '7.0.0';

/** MongoDB 7.0 speaks these; 21 is its own wire version. */
const wireVersions = { minWireVersion: 0, maxWireVersion: 21 };

/** Who is there: a stand-alone server that takes writes. */
export const hello: Command = ({ body, connectionId }): Document => ({
  helloOk: true,
  ...('hello' in body ? { isWritablePrimary: true } : { ismaster: true }),
  maxBsonObjectSize: maxDocumentBytes,
  maxMessageSizeBytes: 48_000_000,
  maxWriteBatchSize: maxBatch,
  localTime: new Date(),
  logicalSessionTimeoutMinutes: 30,
  connectionId,
  ...wireVersions,
  readOnly: false,
});

/** What kind of build answers. */
export const buildInfo: Command = (): Document => ({
  version,
  versionArray: [7, 0, 0, 0],
  gitVersion: 'none',
  modules: [],
  allocator: 'system',
  javascriptEngine: 'none',
  sysInfo: 'deprecated',
  bits: 64,
  debug: false,
  maxBsonObjectSize: maxDocumentBytes,
  storageEngines: ['lmdb'],
});

/** Answers that it is there. */
export const ping: Command = (): Document => ({});
