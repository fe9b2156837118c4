import { Agent, request } from 'node:http';
import type { Connection } from 'mongoose';
import { readConfig } from '#server/config.ts';
import { openDatabase } from '#server/open-database.ts';
import { createLog } from '#server/platform/log.ts';
import { createServices } from '#server/services.ts';
import { buildIfNeeded, inFolder, startBuiltSite } from '#tests/support/built-site.ts';
import { eventOfSize, nameOf, sizes, writeRegistrations } from './many-registrations.ts';
import { round, share } from './timing.ts';

const events = 500;
const registrations = 100_000;
const rounds = 3;
const who = { email: 'organiser@partner.example', password: 'a long row of words for a bench' };

/** What an organiser looks up among many events and registrations, over HTTP, the first time and again. */
export async function benchLists() {
  buildIfNeeded();
  return inFolder(async (folder) => {
    const made = await prepare(folder);
    const site = await startBuiltSite(folder);
    try {
      const ask = await signedIn(site.origin);
      const found = new Map<string, number[]>();
      for (let round = 0; round < rounds; round += 1)
        for (const { kind, path, status = 200 } of looks(made, round)) {
          const { firstByteMs, wholeMs, ...answer } = await ask(path);
          if (answer.status !== status) throw new Error(`${path} answered ${answer.status}`);
          const times = found.get(kind) ?? [];
          times.push(kind === 'export' ? firstByteMs : wholeMs);
          found.set(kind, times);
        }
      const p95 = (kind: string) => share(found.get(kind) ?? [], 0.95);
      const line = {
        events,
        registrations,
        listP95Ms: p95('list'),
        searchP95Ms: p95('search'),
        exportFirstByteP95Ms: p95('export'),
      };
      const slow = Object.entries(line).filter(([name, ms]) => name.endsWith('Ms') && ms > 100);
      return { line, failed: slow.map(([name, ms]) => `${name} is ${round(ms)}.`) };
    } finally {
      await site.stop();
    }
  });
}

interface Look {
  kind: 'list' | 'search' | 'export';
  path: string;
  status?: number;
}

/** The lists, searches and exports of one round, the largest event as often as all others together. */
function looks(ids: readonly string[], round: number): Look[] {
  const other = (at: number): string => ids[(at * 37 + round * 11) % ids.length] ?? '';
  const [largest = ''] = ids;
  return Array.from({ length: 24 }, (_look, at) => {
    const pages = [1, 2, 9, 14];
    const page = pages[at % pages.length];
    return [
      ...eventLists(at, page),
      ...[largest, other(at)].flatMap((id) => registrationLists(id, at)),
    ];
  }).flat();
}

function eventLists(at: number, page = 1): Look[] {
  const also =
    ['', '&when=all', '&when=past', '&nation=wales', '&kind=seminar&when=all'][at % 5] ?? '';
  return [
    { kind: 'list', path: `/api/staff/events?page=${page}${also}` },
    {
      kind: 'search',
      path: `/api/staff/events?when=all&words=${['lis', 'hous', 'day+2'][at % 3]}`,
    },
  ];
}

function registrationLists(id: string, at: number): Look[] {
  const list = `/api/staff/events/${id}/registrations`;
  const filters = [
    '',
    '&state=confirmed',
    '&state=waiting',
    '&pool=invited',
    '&state=confirmed&pool=general',
  ];
  const filter = filters[at % filters.length] ?? '';
  const order = ['newest', 'oldest', 'name'][at % 3];
  const page = [1, 3, 40, 199][at % 4];
  const [first = '', last = ''] = nameOf(at * 31).split(' ');
  const words =
    [first.slice(0, 3), `${first} ${last.slice(0, 3)}`, `${first.slice(0, 1)}`, last][at % 4] ?? '';
  return [
    { kind: 'list', path: `${list}?sort=${order}&page=${page}${filter}` },
    { kind: 'search', path: `${list}?words=${encodeURIComponent(words)}&sort=${order}${filter}` },
    { kind: 'export', path: `${list}.csv` },
  ];
}

/** Fills the folder while no site runs on it. Answers the ids of the events, the largest first. */
async function prepare(folder: string): Promise<string[]> {
  const config = readConfig({ ALLCOMERS_DATA: folder });
  const database = await openDatabase(config);
  const { connection }: { connection: Connection } = database;
  const services = await createServices({
    config,
    connection,
    log: createLog({ level: 'silent' }),
  });
  try {
    const roles = [{ role: 'organiser' as const, scope: { kind: 'programme' as const } }];
    await services.people.add({ ...who, name: 'Nia Rees', locale: 'en', roles });
    const ids: string[] = [];
    for (const [no, size] of sizes(events, registrations).entries()) {
      const event = await eventOfSize(services, no, size);
      await writeRegistrations(services, event, size);
      ids.push(event.id);
    }
    await services.relay.idle();
    // As the site counts by itself: those that something happened to, a hundred at a time.
    for (let at = 0; at < events; at += 100) await services.schedule.run('count');
    return ids;
  } finally {
    await services.end();
    await database.close();
  }
}

interface Timed {
  status: number;
  firstByteMs: number;
  wholeMs: number;
}

/** Signs in, and asks as whoever signed in. */
async function signedIn(origin: string): Promise<(path: string) => Promise<Timed>> {
  const answer = await fetch(`${origin}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify(who),
  });
  if (!answer.ok) throw new Error(`signing in answered ${answer.status}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
  const agent = new Agent({ keepAlive: true });
  const { port } = new URL(origin);

  return (path) =>
    new Promise((resolve, reject) => {
      const from = performance.now();
      let first = 0;
      const sent = request({ agent, host: '127.0.0.1', port, path, headers: { cookie } });
      sent.on('error', reject);
      sent.on('response', (got) => {
        got.on('data', () => (first ||= performance.now()));
        got.on('end', () => {
          const end = performance.now();
          resolve({
            status: got.statusCode ?? 0,
            firstByteMs: (first || end) - from,
            wholeMs: end - from,
          });
        });
      });
      sent.end();
    });
}
