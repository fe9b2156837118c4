import { Agent, request } from 'node:http';
import type { Connection } from 'mongoose';
import { readConfig } from '#server/config.ts';
import { openDatabase } from '#server/open-database.ts';
import { createLog } from '#server/platform/log.ts';
import { createServices } from '#server/services.ts';
import { buildIfNeeded, inFolder, startBuiltSite } from '#tests/support/built-site.ts';
import { publishedEvent } from '#tests/support/published-event.ts';
import { bareDriverPerSecond, type WrittenRow } from './bare-driver.ts';
import { inFlight, round, share } from './timing.ts';

const places = 500;
const attempts = 2_000;
const clients = 200;

/** A rush for the places of one event, over HTTP as people come; then the bare driver doing the same writes. */
export async function benchRegistration() {
  buildIfNeeded();
  return inFolder(async (folder) => {
    const slug = await prepare(folder);
    const site = await startBuiltSite(folder);
    const { each, perSecond } = await rush(site.origin, slug);
    await site.stop();
    const { rows, ...counts } = await inDatabase(folder, count);
    const bare = await bareDriverPerSecond(rows, { places, atOnce: clients });
    const line = {
      attempts,
      ...counts,
      perSecond,
      p50Ms: share(each, 0.5),
      p99Ms: share(each, 0.99),
      bareDriverPerSecond: bare,
      ratio: round(perSecond / bare),
    };
    const failed = [
      ...(line.confirmed === places ? [] : [`${line.confirmed} are confirmed, not ${places}.`]),
      ...(line.oversold === 0 ? [] : [`${line.oversold} places are sold twice.`]),
      ...(line.confirmed + line.waiting === attempts ? [] : ['Not everybody has an answer.']),
    ];
    return { line, failed };
  });
}

/** Opens the database of the folder in this process, while no site runs on it. */
async function inDatabase<Result>(
  folder: string,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(readConfig({ ALLCOMERS_DATA: folder }));
  try {
    return await work(database.connection);
  } finally {
    await database.close();
  }
}

const prepare = (folder: string): Promise<string> =>
  inDatabase(folder, async (connection) => {
    const config = readConfig({ ALLCOMERS_DATA: folder });
    const log = createLog({ level: 'silent' });
    const services = await createServices({ config, connection, log });
    const day = (days: number) => new Date(Date.now() + days * 86_400_000);
    const { slug } = await publishedEvent(
      { services },
      {
        opensAt: day(-1),
        closesAt: day(20),
        startsAt: day(30),
        endsAt: day(31),
        arrangeable: [],
        pools: [{ id: 'general', kind: 'general', nation: null, capacity: places }],
      },
    );
    await services.relay.idle();
    await services.end();
    return slug;
  });

/** Every client has an address and a connection of its own, and waits for its answer before it tries again. */
async function rush(origin: string, slug: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const { port } = new URL(origin);
  const people = Array.from({ length: attempts }, (_one, number) => number);

  const register = (number: number, lane: number) =>
    new Promise<void>((resolve, reject) => {
      const body = JSON.stringify({
        people: [{ name: `Guest ${number}`, pool: 'general' }],
        contact: { email: `guest-${number}@people.example` },
        ifFull: 'wait',
      });
      const sent = request({
        agent,
        host: '127.0.0.1',
        port,
        method: 'POST',
        path: `/api/events/${slug}/registrations`,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'x-forwarded-for': `198.51.${100 + (lane >> 7)}.${lane & 127}`,
        },
      });
      sent.on('error', reject);
      sent.on('response', (answer) => {
        answer.resume();
        if (answer.statusCode === 201) answer.on('end', resolve);
        else reject(new Error(`registration answered ${answer.statusCode}`));
      });
      sent.end(body);
    });

  const times = await inFlight(people, clients, register);
  agent.destroy();
  return times;
}

/** What the database holds in the end, by its rows and not by what was answered. */
async function count(connection: Connection) {
  const registrations = connection.collection<WrittenRow>('registrations');
  const rows = await registrations.find({ state: { $in: ['confirmed', 'waiting'] } }).toArray();
  const confirmed = rows.filter(({ state }) => state === 'confirmed');
  const taken = await connection.collection('places').countDocuments({ holder: { $ne: null } });
  const emails = new Set(rows.map(({ contact }) => contact.email));
  return {
    rows,
    confirmed: confirmed.length,
    waiting: rows.length - confirmed.length,
    oversold: Math.max(0, confirmed.length - places, confirmed.length - taken),
    duplicates: rows.length - emails.size,
  };
}
