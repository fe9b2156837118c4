import { signInAs } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import type { PlainBrowser } from '#tests/support/plain-browser.ts';
import { startSite, type Site } from '#tests/support/site.ts';

let site: Site;
let organiser: PlainBrowser;
let event = '';
beforeAll(async () => {
  site = await startSite({ clock: fixedClock(openDay) });
  event = `/staff/events/${(await publishedEvent(site)).id}`;
  organiser = site.browser();
  await signInAs(site, organiser, 'organiser');
});
afterAll(() => site.close());

const list = 'name;email;pool;under_18\r\nAna Lee;ana@people.test;general;\r\n';

test('an organiser uploads a list, reads its report, puts it right and imports it', async () => {
  const registrations = await organiser.visit(`${event}/registrations`);
  const form = await registrations.follow('Register people from a file');
  const wrong = `\uFEFF${list}Bo Rhys;bo;general;yes\r\n=1+1;c@people.test;general;\r\n`;
  const report = await form
    .form()
    .attach('file', 'people.csv', wrong)
    .fill({ consentRecorded: true })
    .send();
  expect([report.status, report.heading]).toEqual([200, 'An open houseReport on the file']);
  expect(report.text).toContain('Nobody has been registered.');
  expect(report.text).toContain('2 rows have something wrong');
  const cells = [...report.document.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );
  expect(cells).toContainEqual(['3', 'email', expect.stringMatching(/address/)]);
  expect(cells).toContainEqual(['4', 'name', 'This cell holds a formula. Enter it as plain text']);

  const again = await organiser.visit(`/cy${event}/imports`);
  const checked = await again
    .form()
    .attach('file', 'people.csv', list)
    .fill({ consentRecorded: true })
    .send();
  expect([checked.lang, checked.problems]).toEqual(['cy-GB', []]);
  const confirmed = await checked.form('Cofrestru 1 person').send();
  expect(confirmed.text).toContain('0 o 1 hyd yma');
  await site.services.schedule.run('import-registrations');
  const done = await organiser.visit(confirmed.path);
  expect(done.text).toContain('Cofrestrwyd 1 person.');
  const all = await organiser.visit(`${event}/registrations`);
  expect(all.text).toContain('Ana Lee');
  expect(all.text).toContain('From a file');
  const mails = await site.readMailbox();
  expect(JSON.stringify(mails.map(({ to }) => to))).toContain('ana@people.test');
});

test('a file is discarded before its days are over, and that is recorded', async () => {
  const page = await organiser.visit(`${event}/imports`);
  const checked = await page
    .form()
    .fill({ consentRecorded: true })
    .attach('file', 'people.csv', list)
    .send();
  const { path } = checked;
  const discarded = await checked.form('Discard this file').send();
  expect(discarded.text).toContain('The file is discarded');
  await site.settle();
  expect((await organiser.visit(path)).status).toBe(404);
  const id = path.split('/').at(-1) ?? '';
  const { connection } = site;
  expect(
    await connection.collection('registration-import-rows').countDocuments({ importId: id }),
  ).toBe(0);
  const audit = await connection
    .collection('audit')
    .findOne({ 'subject.id': id, action: 'import.discarded' });
  expect(audit).not.toBeNull();
});

test('without a file and without the consent of its people the form comes back', async () => {
  const page = await organiser.visit(`${event}/imports`);
  const again = await page.form().attach('file', '', '').send();
  expect([again.status, again.problems]).toEqual([
    422,
    ['Choose a file', 'Say that the person agreed'],
  ]);
});

test('a file over the limit is refused before anything is read', async () => {
  const page = await organiser.visit(`${event}/imports`);
  const large = 'x'.repeat(5_200_000);
  const refused = await page.form().attach('file', 'people.csv', large).send();
  expect([refused.status, refused.text]).toEqual([413, expect.stringContaining('too large')]);
});

test('other pages take no files, and the front desk is shown no such page', async () => {
  const parts = new FormData();
  parts.append('file', new Blob([list]), 'people.csv');
  expect((await organiser.sendFiles('/sign-in', parts)).status).toBe(400);
  const desk = site.browser();
  await signInAs(site, desk, 'front-desk');
  expect((await desk.visit(`${event}/registrations`)).text).not.toContain('from a file');
  expect((await desk.visit(`${event}/imports`)).status).toBe(403);
});
