import { setTimeout as pause } from 'node:timers/promises';
import type { ParsedMail } from 'mailparser';
import { fixedClock } from '#tests/support/clock.ts';
import { buildIfNeeded, inFolder, startBuiltSite } from '#tests/support/built-site.ts';
import { type Mailbox, mailbox } from '#tests/support/mailbox.ts';
import { publishedEvent } from '#tests/support/published-event.ts';
import { readConfig } from '#server/config.ts';
import { openDatabase } from '#server/open-database.ts';
import { createLog } from '#server/platform/log.ts';
import { createServices } from '#server/services.ts';

const capacity = 30;
const day = 86_400_000;
/** Answers after which the process is killed, while the rest are on their way. */
const kills = [1, 4, 8];
const atOnce = 12;

interface Row {
  _id: string;
  state: string;
  contact: { email: string };
  places: Array<{ person: string; pool: string; claim: string }>;
}

test('a process killed under load loses nothing it acknowledged, sells nothing twice, and mails everybody', async () => {
  await withPost(async (post, folder) => {
    const slug = await openEvent(folder);
    const acknowledged = new Set<string>();
    for (const [round, answers] of kills.entries())
      await rush(folder, post, { slug, round, answers, acknowledged });
    await afterwards(folder, post);
    const { registrations, rows } = await whatStands(folder);

    const confirmed = registrations.filter(({ state }) => state === 'confirmed');
    expect(confirmed.map(({ contact }) => contact.email)).toEqual(
      expect.arrayContaining([...acknowledged]),
    );
    expect(acknowledged.size).toBeGreaterThan(0);
    // Each confirmed person holds a row of their own claim, and no row has two holders or a holder unknown.
    const claims = confirmed.flatMap(({ places }) => places.map(({ claim }) => claim));
    const held = rows.filter(({ holder }) => holder !== null);
    expect(new Set(claims).size).toBe(confirmed.length);
    expect(held.map(({ holder }) => holder)).toEqual(expect.arrayContaining(claims));
    expect(rows).toHaveLength(capacity);
    for (const { contact } of confirmed) {
      const own = post.mails.filter((mail) => isPlaceOf(contact.email, mail));
      expect([contact.email, new Set(own.map(({ messageId }) => messageId)).size]).toEqual([
        contact.email,
        1,
      ]);
    }
  });
}, 300_000);

const isPlaceOf = (email: string, { to, subject = '' }: ParsedMail): boolean =>
  [to].flat()[0]?.value[0]?.address === email && subject.startsWith('You have a place');

/** A mail server and an empty folder, both gone after the work, whatever became of it. */
async function withPost(work: (post: Mailbox, folder: string) => Promise<void>): Promise<void> {
  buildIfNeeded();
  const post = await mailbox();
  try {
    await inFolder((folder) => work(post, folder));
  } finally {
    await post.close();
  }
}

const settings = (post: Mailbox) => ({
  SMTP_URL: post.url,
  MAIL_FROM: 'no-reply@allcomers.example',
});

/** Sends registrations at once and kills the process among them; what was answered 201 is remembered. */
async function rush(
  folder: string,
  post: Mailbox,
  {
    slug,
    round,
    answers,
    acknowledged,
  }: { slug: string; round: number; answers: number; acknowledged: Set<string> },
): Promise<void> {
  const site = await startBuiltSite(folder, settings(post));
  let answered = 0;
  let enough = (): void => undefined;
  const many = new Promise<void>((resolve) => {
    enough = resolve;
  });
  const calls = Array.from({ length: atOnce }, async (_call, index) => {
    const email = `person-${round}-${index}@people.example`;
    const response = await fetch(`${site.origin}/api/events/${slug}/registrations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `198.51.100.${index + 1}` },
      body: JSON.stringify({
        people: [{ name: `Person ${round} ${index}`, pool: 'general' }],
        contact: { email },
        ifFull: 'wait',
      }),
    }).catch(() => null);
    const receipt =
      response?.status === 201
        ? ((await response.json().catch(() => null)) as { state: string } | null)
        : null;
    if (receipt?.state === 'confirmed') acknowledged.add(email);
    answered += 1;
    if (answered === answers) enough();
  });
  await many;
  await site.kill();
  await Promise.all(calls);
}

/** Starts the site once more and waits until everything that follows from what it holds is done. */
async function afterwards(folder: string, post: Mailbox): Promise<void> {
  const site = await startBuiltSite(folder, settings(post));
  const left = async (): Promise<number> => {
    const text = await (await fetch(`${site.origin}/metrics`)).text();
    const figures = text.matchAll(
      /^allcomers_(?:relay_waiting|messages\{state="(?:queued|sending|retry)"\}) (\S+)$/gm,
    );
    return [...figures].reduce((sum, [, figure]) => sum + Number(figure), 0);
  };
  // A message that was being sent when the process died is left alone for a minute.
  const end = Date.now() + 120_000;
  while ((await left()) > 0 && Date.now() < end) await pause(250);
  const unfinished = await left();
  await site.stop();
  expect(unfinished).toBe(0);
}

async function openEvent(folder: string): Promise<string> {
  return withServices(folder, async (services) => {
    const now = Date.now();
    const event = await publishedEvent(
      { services },
      {
        startsAt: new Date(now + 30 * day),
        endsAt: new Date(now + 30 * day + 3_600_000),
        opensAt: new Date(now - day),
        closesAt: new Date(now + 20 * day),
        arrangeable: [],
        pools: [{ id: 'general', kind: 'general', nation: null, capacity }],
      },
    );
    return event.slug;
  });
}

const whatStands = (folder: string) =>
  withServices(folder, async ({ connection, registrations: service }) => {
    await service.sweep();
    const registrations = await connection.collection<Row>('registrations').find().toArray();
    const rows = await connection.collection<{ holder: string | null }>('places').find().toArray();
    return { registrations, rows };
  });

async function withServices<Result>(
  folder: string,
  work: (services: Awaited<ReturnType<typeof createServices>>) => Promise<Result>,
): Promise<Result> {
  const config = readConfig({ ALLCOMERS_DATA: folder, ALLCOMERS_SAMPLE: 'off' });
  const { connection, close } = await openDatabase(config);
  const log = createLog({ level: 'silent' });
  const services = await createServices({
    config,
    connection,
    log,
    clock: fixedClock(new Date().toISOString()),
  });
  try {
    return await work(services);
  } finally {
    await services.end();
    await close();
  }
}
