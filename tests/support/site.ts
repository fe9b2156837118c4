import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { createRenderer } from '#client/entry-server.tsx';
import { pageRoutes } from '#client/page-routes.ts';
import { createApp } from '#server/app.ts';
import { readConfig } from '#server/config.ts';
import { createLog } from '#server/platform/log.ts';
import { openDatabase } from '#server/open-database.ts';
import { bringSample } from '#server/sample.ts';
import { createServices } from '#server/services.ts';
import { readAssets } from '#server/web/assets.ts';
import { fixedClock, type FixedClock } from './clock.ts';
import { mailbox } from './mailbox.ts';
import { plainBrowser, type PlainBrowser } from './plain-browser.ts';

export type Site = Awaited<ReturnType<typeof startSite>>;

export interface SiteOptions {
  /** Whether the sample programme is loaded. */
  sample?: boolean;
  clock?: FixedClock;
  /** False where mail stays in the mailbox page. */
  smtp?: boolean;
  /** Where the client build stands; without one, pages come without script and style. */
  clientFolder?: string;
  /** Hears what is logged, line by line. */
  onLog?: (line: string) => void;
  /** Further settings, as the environment has them. */
  env?: Record<string, string>;
}

/**
 * Starts the whole site in this process, on an empty embedded database and a free port. Nothing runs by the clock of
 * the machine: `settle` does what follows from what people did.
 */
export async function startSite({
  sample = false,
  clock = fixedClock(),
  smtp = true,
  clientFolder = 'dist/none',
  onLog,
  env = {},
}: SiteOptions = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'allcomers-'));
  const post = smtp ? await mailbox() : null;
  let app: RequestListener = (_req, res) => void res.writeHead(503).end();
  const server = createServer((req, res) => {
    app(req, res);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;

  const config = readConfig({
    ALLCOMERS_DATA: folder,
    ALLCOMERS_URL: origin,
    ALLCOMERS_SAMPLE: sample ? 'on' : 'off',
    // Every browser of a test has an address of its own, as people have.
    TRUST_PROXY: 'loopback',
    ...(post && { SMTP_URL: post.url, MAIL_FROM: 'Allcomers <no-reply@allcomers.example>' }),
    ...env,
  });
  const faults: unknown[] = [];
  const log = onLog
    ? createLog({ level: 'info', stream: heard(onLog) })
    : createLog({ level: 'silent' });
  log.error = (fault: unknown) => void faults.push(fault);
  const database = await openDatabase(config);
  const { connection } = database;
  const services = await createServices({ config, connection, log, clock });
  const staff = await bringSample(services);
  // One after the other: the test runner cannot link modules that share a part at the same time.
  for (const { page } of pageRoutes) await page();
  const renderer = await createRenderer(readAssets(clientFolder));
  app = createApp(services, { config, renderer, clientFolder });
  let browsers = 0;

  /** Does what follows from what people did: the relay's work and the mail. */
  async function settle(): Promise<void> {
    await services.relay.idle();
    await services.deliver();
  }

  return {
    origin,
    services,
    connection,
    clock,
    /** The staff of the sample. */
    staff,
    /** What went wrong inside; what is still here at the end fails the test. */
    faults,
    settle,
    /** Where its mail goes; null where it stays in the mailbox page. */
    mailServer: post,
    browser(): PlainBrowser {
      browsers += 1;
      return plainBrowser({ origin, address: `198.51.100.${browsers % 250}` });
    },
    /** The mails that have arrived, after what follows has been done. */
    async readMailbox() {
      await settle();
      return post?.mails ?? [];
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await services.end();
      await database.close();
      await post?.close();
      await rm(folder, { recursive: true, force: true });
      if (faults.length > 0) throw new AggregateError(faults, 'the site had faults');
    },
  };
}

const heard = (onLog: (line: string) => void): Writable =>
  new Writable({
    write(chunk, _encoding, done) {
      onLog(String(chunk));
      done();
    },
  });
