import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRenderer } from '#client/entry-server.tsx';
import { createLog } from '#server/platform/log.ts';
import { readAssets } from '#server/web/assets.ts';
import { createApp } from './app.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { openDatabase } from './open-database.ts';
import { bringSample, type SampleStaff } from './sample.ts';
import { createServices } from './services.ts';

const clientFolder = 'dist/client';

try {
  await start(readConfig(process.env));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (!(error instanceof ConfigError) && error instanceof Error)
    process.stderr.write(`${error.stack}\n`);
  process.exit(1);
}

/** Opens the database, listens, then does what can wait; a signal undoes it in the other order. */
async function start(config: Config): Promise<void> {
  const log = createLog({ level: config.logLevel });
  if (config.mongoUri === null) mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
  const database = await openDatabase(config);
  const services = await createServices({ config, connection: database.connection, log });
  const renderer = await createRenderer(readAssets(clientFolder));
  const app = createApp(services, { config, renderer, clientFolder });
  const server = app.listen(config.port, config.host);
  await listening(server, config).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  say(config, server);
  server.requestTimeout = 30_000;
  services.begin();
  bringSample(services, sayStaff).catch((error: unknown) =>
    log.error({ error }, 'the sample could not be loaded'),
  );

  const stop = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 5_000).unref();
    await closed;
    await services.end();
    await database.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}

/** Throws with a sentence where the address is taken or not ours. */
function listening(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      reject(new ConfigError(`PORT ${port} on HOST ${host} cannot be used (${code}).`)),
    );
  });
}

function say({ host }: Config, server: Server): void {
  const { port } = server.address() as AddressInfo;
  const name = host === '127.0.0.1' ? 'localhost' : host;
  process.stdout.write(`Allcomers is ready: http://${name}:${port}\n`);
}

/** Said once, on the first start with the sample: the passwords are kept as hashes alone. */
function sayStaff({ email, password, roles }: SampleStaff): void {
  process.stdout.write(`Sign in at /sign-in as ${email} (${roles.join(', ')}) with ${password}\n`);
}
