import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { FolderInUse } from '#server/platform/embedded-mongo/folder-lock.ts';
import { serve } from '#server/platform/embedded-mongo/serve.ts';

/** Runs the embedded database as a process of its own, for several app processes on one machine. */
const folder = process.env['ALLCOMERS_DATA'] ?? './data';
const { uri, close } = await serve({ folder }).catch((error: unknown) => {
  const isExpected = error instanceof FolderInUse || error instanceof MongoError;
  const told = error instanceof Error ? (isExpected ? error.message : error.stack) : String(error);
  process.stderr.write(`${told}\n`);
  return process.exit(1);
});
process.stdout.write(`${uri}\n`);

const stop = (): void => {
  void close().then(() => process.exit(0));
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
