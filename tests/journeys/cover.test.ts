import type { Event } from '#shared/events.ts';
import { signInAs } from '#tests/support/actors.ts';
import { aSession } from '#tests/support/a-cover-day.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import { startSite, type Site } from '#tests/support/site.ts';

let site: Site;
let event: Event;
let staff: ReturnType<Site['browser']>;
beforeAll(async () => {
  site = await startSite({ clock: fixedClock(openDay) });
  const at = (time: string) => new Date(`2030-02-05T${time}:00Z`);
  event = await publishedEvent(site, {
    sessions: [
      aSession('opening', '10:00', '11:00', { startsAt: at('10:00'), endsAt: at('11:00') }),
      aSession('talk', '11:30', '12:00', {
        startsAt: at('11:30'),
        endsAt: at('12:00'),
        kind: 'talk',
        recorded: true,
      }),
    ],
  });
  staff = site.browser();
  await signInAs(site, staff, 'organiser');
});
afterAll(() => site.close());

const rowsOf = (page: { document: Document }, caption: string): string[][] => {
  const tables = [...page.document.querySelectorAll('table')];
  const table = tables.find((one) => one.querySelector('caption')?.textContent === caption);
  return [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
};

test('an organiser sees what is needed and why, accepts it, and sees what is missing', async () => {
  const eventPage = await staff.visit(`/staff/events/${event.id}`);
  const plan = await eventPage.follow('Plan communication support');
  expect(
    rowsOf(plan, 'To be accepted').map(([kind, , , what, seats]) => [kind, what, seats]),
  ).toEqual([
    ['British Sign Language (BSL) interpreter', 'New', '0 before, 2 now'],
    ['Speech-to-text reporter (live captions)', 'New', '0 before, 1 now'],
  ]);
  expect(plan.text).toContain('60 minutes are too long for one alone.');
  const accepted = await plan.form().send();
  expect(accepted.text).toContain('The plan is accepted');
  expect(accepted.text).toContain('What was accepted is what is needed now.');
  const board = await accepted.follow('See what is covered');
  expect(
    rowsOf(board, 'The same in words').map(([, , kind, state, cover]) => [kind, state, cover]),
  ).toEqual([
    [
      'British Sign Language (BSL) interpreter',
      'Nobody asked yet',
      'Nobody 10am to 11am: 2 needed, 0 confirmed, 0 held',
    ],
    [
      'Speech-to-text reporter (live captions)',
      'Nobody asked yet',
      'Nobody 10am to 11am: 1 needed, 0 confirmed, 0 held',
    ],
  ]);
  const overview = await staff.visit('/staff/cover');
  expect(rowsOf(overview, 'Communication support of all events')[0]?.slice(2, 5)).toEqual([
    'Nobody',
    '3 needed, 0 confirmed, 0 held',
    '0',
  ]);
});

test('a kind planned otherwise is a difference to accept, in Welsh too', async () => {
  const plan = await staff.visit(`/cy/staff/events/${event.id}/cover`);
  const form = await plan.follow('Dehonglydd Iaith Arwyddion Prydain (BSL)');
  const saved = await form.form().fill({ policy: 'all_sessions' }).send();
  expect(saved.text).toContain('Cafodd y cynllun ei gyfrifo o’r newydd.');
  expect(rowsOf(saved, 'I’w dderbyn').map(([, , , what, seats]) => [what, seats])).toEqual([
    ['Newydd', '0 cynt, 1 nawr'],
  ]);
});

test('whoever accepts on old ground reads that it has changed', async () => {
  const old = await staff.visit(`/staff/events/${event.id}/cover`);
  const line = await staff.visit(`/staff/events/${event.id}/cover/lines/sttr`);
  await line.form().fill({ policy: 'all_sessions' }).send();
  const refused = await old.form().send();
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('what is needed has changed');
});

test('reading needs for a plan is in the audit trail, and so is what was accepted', async () => {
  await site.settle();
  const rows = await site.connection.collection('audit').find({}).toArray();
  const actions = new Set(rows.map((row) => String(row['action'])));
  for (const action of ['cover.needs-read', 'cover-requirement.added', 'cover.accepted'])
    expect(actions).toContain(action);
});
