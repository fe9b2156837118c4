import { signInAs } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { openDay } from '#tests/support/published-event.ts';
import type { PlainBrowser } from '#tests/support/plain-browser.ts';
import { startSite, type Site } from '#tests/support/site.ts';

let site: Site;
let lead: PlainBrowser;
beforeAll(async () => {
  site = await startSite({ clock: fixedClock(openDay) });
  lead = site.browser();
  await signInAs(site, lead, 'access-lead');
});
afterAll(() => site.close());

const rates = { 'terms.halfDayPence': '135', 'terms.fullDayPence': '255.50' };
const sian = {
  name: 'Siân Owen',
  email: 'Sian@interpreters.example',
  kinds: ['bsl'],
  modes: ['in-person', 'online'],
  nations: ['wales'],
  district: 'cf10',
  languages: 'BSL, north Wales dialect\nWelsh',
  'registration1.body': 'nrcpd',
  'registration1.category': 'registered',
  'registration1.number': '1004321',
  'registration1.validTo-day': '31',
  'registration1.validTo-month': '1',
  'registration1.validTo-year': '2030',
  ...rates,
};
const add = async (values: Record<string, string | readonly string[]>) =>
  (await lead.visit('/staff/professionals/new')).form().fill(values).send();
const audited = (action: string) => site.connection.collection('audit').countDocuments({ action });

test('an access lead adds somebody to the directory, who is then found by kind, name and registration', async () => {
  const wrong = await add({ name: 'Nobody', ...rates });
  expect(wrong.status).toBe(422);
  expect(wrong.problems).toEqual([
    'Choose at least one kind of work',
    'Choose how they work',
    'Choose at least one nation',
    'Enter an email address in the correct format, like name@example.com',
  ]);
  const page = await add(sian);
  expect(page.text).toContain('Siân Owen');
  expect(page.text).toContain('CF10');
  expect(page.text).toContain('£135, up to 3 hours');
  expect(page.text).toContain('£255.50');
  expect(page.text).not.toContain('interpreters.example');

  await add({ ...sian, name: 'Ivan Lee', kinds: ['sttr'], 'registration1.validTo-year': '2031' });
  const words = async (query: string) => (await lead.visit(`/staff/professionals?${query}`)).text;
  expect(await words('kind=bsl')).toContain('Siân Owen');
  expect(await words('kind=sttr')).not.toContain('Siân Owen');
  expect(await words('words=sian')).toContain('Siân Owen');
  expect(await words('expiring=yes')).toContain('1 professional');
});

test('contact and notes are for access leads, sealed, and each look is recorded', async () => {
  const list = await lead.visit('/staff/professionals');
  const one = await list.follow('Siân Owen');
  const before = await audited('professional-details.read');
  const details = await one.follow('Contact and private notes');
  expect(await audited('professional-details.read')).toBe(before + 1);
  expect(details.document.getElementById('email')?.getAttribute('value')).toBe(
    'sian@interpreters.example',
  );
  const wrong = await details.form().fill({ notWith: 'somebody' }).send();
  expect(wrong.problems).toEqual(['Write an email address at the beginning of each line']);
  await wrong
    .form()
    .fill({ notWith: 'Gwen@people.test a family matter', notes: 'Prefers mornings' })
    .send();
  const rows = await site.connection.collection('professional-details').find().toArray();
  expect(JSON.stringify(rows)).not.toMatch(/gwen@people|family|mornings|interpreters\.example/i);
  await site.settle();
  const trail = await site.connection.collection('audit').find().toArray();
  expect(JSON.stringify(trail)).not.toMatch(/gwen@people|family|mornings|interpreters\.example/i);

  const organiser = site.browser();
  await signInAs(site, organiser, 'organiser');
  expect((await organiser.visit(one.path)).text).not.toContain('Contact and private notes');
  expect((await organiser.visit(`${one.path.split('?')[0]}/details`)).status).toBe(403);
});

test('of two who change one professional the second is told', async () => {
  const one = await (await lead.visit('/staff/professionals')).follow('Siân Owen');
  const [first, second] = await Promise.all([one.follow('Change'), one.follow('Change')]);
  expect((await first.form().fill({ pronouns: 'she/her' }).send()).text).toContain('she/her');
  const refused = await second.form().fill({ pronouns: 'hi' }).send();
  expect(refused.status).toBe(409);
  expect(refused.problems).toEqual([
    'Somebody else has changed this in the meantime. Look at it again',
  ]);
  expect((await refused.form().send()).text).toContain('hi');
});

test('who leaves the directory is kept, and can come back', async () => {
  const one = await (await lead.visit('/staff/professionals')).follow('Ivan Lee');
  const gone = await one.form().send('leave');
  expect(gone.text).toContain('No longer available');
  expect((await lead.visit('/staff/professionals')).text).not.toContain('Ivan Lee');
  expect((await lead.visit('/staff/professionals?state=left')).text).toContain('Ivan Lee');
  expect((await gone.form().send('return')).text).not.toContain('No longer available');
});

test('an agency is added, and its professionals carry its name', async () => {
  const empty = await lead.visit('/staff/agencies');
  const form = await empty.follow('Add an agency');
  const listed = await form
    .form()
    .fill({ name: 'Dwylo Cymru', email: 'post@dwylo.example', frameworkRef: 'F-12' })
    .send();
  expect(listed.text).toContain('Dwylo Cymru');
  const one = await (await lead.visit('/staff/professionals')).follow('Siân Owen');
  const change = await one.follow('Change');
  const agencies = await site.services.professionals.listAgencies({
    roles: [{ role: 'organiser', scope: { kind: 'programme' } }],
    by: { kind: 'system' },
    requestId: 'test',
  });
  const saved = await change
    .form()
    .fill({ agencyId: agencies.rows[0]?.id ?? '' })
    .send();
  expect(saved.text).toContain('Dwylo Cymru');
  const stored = await site.connection.collection('professional-agencies').find().toArray();
  expect(JSON.stringify(stored)).not.toContain('post@dwylo.example');
});

test('a file is tried first and keeps nothing; entered, it adds whom nothing is wrong with, once', async () => {
  const csv = [
    'name,email,kinds,nations,valid_to,register,half_day',
    'Ann Lee,ann@lee.example,bsl|deaf_interpreter,wales|england,2031-01-01,nrcpd,140',
    'Siân Owen,sian@interpreters.example,bsl,wales,,,140',
    'Bob Roe,bob,juggling,wales,,,much',
  ].join('\n');
  const count = () => site.connection.collection('professionals').countDocuments();
  const before = await count();
  const page = await lead.visit('/staff/professionals/file');
  const tried = await page.form().attach('file', 'people.csv', csv).send();
  expect(tried.text).toContain('1 professional can be added');
  expect(tried.text).toContain('name: Somebody of this name is in the directory already');
  expect(tried.text).toContain('kinds:');
  expect(tried.text).toContain('email: Enter an email address');
  expect(tried.text).toContain('half_day: Enter an amount');
  expect(await count()).toBe(before);
  const added = await tried.form('Add 1 professional').send();
  expect(added.text).toContain('1 professional was added');
  const again = await (
    await lead.visit('/staff/professionals/file')
  )
    .form()
    .attach('file', 'people.csv', csv)
    .send();
  expect(again.text).toContain('0 professionals can be added');
  expect(await count()).toBe(before + 1);
});
