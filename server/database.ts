import { serve } from '#server/platform/embedded-mongo/serve.ts';

/** Runs the embedded database as a process of its own, for several app processes on one machine. */
const { uri, close } = await serve({ folder: process.env['ALLCOMERS_DATA'] ?? './data' });
process.stdout.write(`${uri}\n`);

const stop = (): void => {
  void close().then(() => process.exit(0));
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
