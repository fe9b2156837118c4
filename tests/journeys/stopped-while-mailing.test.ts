import { setTimeout as wait } from 'node:timers/promises';
import { fixedClock } from '#tests/support/clock.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import { oneInput } from '#tests/support/registration-desk.ts';
import { startSite, type Site } from '#tests/support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite({ clock: fixedClock(openDay) });
});
afterAll(() => site.close());

test('a site that is told to stop leaves the rest of the mail to its next start, and loses none', async () => {
  const { services, connection, mailServer } = site;
  const event = await publishedEvent(site);
  for (let number = 1; number <= 40; number += 1)
    await services.registrations.register(
      event.slug,
      oneInput(`Guest ${number}`, { ifFull: 'wait' }),
      { by: { actor: { kind: 'visitor' } }, source: 'online' },
    );
  await services.relay.idle();
  mailServer?.slow(300);

  services.begin();
  // The job of the schedule lasts until nothing is due; it begins within a second.
  const leases = connection.collection<{ _id: string }>('leases');
  while (!(await leases.findOne({ _id: 'job:deliver' }))) await wait(10);
  await services.end();
  const sent = mailServer?.mails.length ?? 0;
  expect(sent).toBeLessThan(30);
  const rest = await connection.collection('messages').countDocuments({ state: { $ne: 'sent' } });
  expect(rest + sent).toBe(40);
});
