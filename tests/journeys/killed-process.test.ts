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

test('a process killed under load loses nothing it acknowledged, and sells nothing twice', async () => {
  buildIfNeeded();
  const post = await mailbox();
  await inFolder(async (folder) => {
    const slug = await openEvent(folder);
    const acknowledged = new Set<string>();
    for (const [round, answers] of kills.entries())
      await rush(folder, post, { slug, round, answers, acknowledged });

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
  });
  await post.close();
}, 120_000);

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
