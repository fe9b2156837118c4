import { signInAs } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import { startSite, type Site } from '#tests/support/site.ts';

const clock = fixedClock(openDay);
let site: Site;
beforeAll(async () => {
  site = await startSite({ clock });
  await publishedEvent(site);
});
afterAll(() => site.close());

/** Sends forms of so many people, each with the same answers. */
async function answer(people: number, given: Record<string, string>): Promise<void> {
  for (let one = 0; one < people; one += 1) {
    const { token, set } = await site.services.equality.getForm('a-good-slug');
    await site.services.equality.answer('a-good-slug', { token, set: set.id, ...given });
  }
}

const staffBrowser = async (role: 'organiser' | 'viewer' | 'front-desk') => {
  const staff = site.browser();
  await signInAs(site, staff, role);
  return staff;
};

test('an organiser releases figures in which small numbers are hidden, and saves them with a footnote', async () => {
  await answer(24, { sex: 'female', age: 'age_25_34', more: 'More ramps, please' });
  await answer(12, { sex: 'male', age: 'age_75', more: 'Shorter days' });
  await answer(2, { age: 'prefer_not', more: '=cmd()' });
  const staff = await staffBrowser('organiser');
  const desk = await (await staff.visit('/staff/events')).follow('See equality figures');
  const page = await desk.form().fill({ period: '2030-Q1', detail: 'heads' }).send();
  expect(page.path).toBe('/staff/equality/figures/2030-Q1?done=release');
  expect(page.heading).toBe('Equality figures: 2030, quarter 1');
  const rows = [...page.document.querySelectorAll('#question-sex ~ div tbody tr, tbody tr')].map(
    (row) => [...row.children].map((cell) => cell.textContent),
  );
  // Of 38 people 24 are female, 12 male; two gave no answer, so that the next smallest is hidden with them.
  expect(rows).toContainEqual(['Female', '25', '25', '63']);
  expect(rows).toContainEqual(['Male', 'Hidden', 'Hidden', '']);
  expect(rows).toContainEqual(['No response', 'Hidden', 'Hidden', '']);

  const file = await staff.ask('/api/staff/equality/releases/2030-Q1/figures.csv?locale=cy');
  expect(file.status).toBe(200);
  expect(file.body).toContain('"Beth yw eich rhyw?","Benyw","Pawb","25","63"');
  expect(file.body).toContain('Mae niferoedd o dan 10');
  expect(file.body).not.toContain('"12"');

  const words = await staff.ask('/api/staff/equality/releases/2030-Q1/comments.csv');
  expect(words.body).toContain(`"'=cmd()"`);
  expect(words.body).not.toContain('female');
  await site.settle();
  const audited = await site.connection.collection('audit').find().toArray();
  const actions = audited.map((row) => String(row['action']));
  expect(actions).toEqual(
    expect.arrayContaining(['equality-figures.released', 'equality-comments.read']),
  );
});

test('figures that a few more answers would tell apart are not released again, and many more are', async () => {
  const staff = await staffBrowser('viewer');
  expect((await staff.visit('/staff/equality')).text).not.toContain('Release figures');
  const organiser = site.browser();
  await answer(3, { sex: 'female' });
  await signInAgain(organiser);
  const refused = await (
    await organiser.visit('/staff/equality')
  )
    .form()
    .fill({ period: '2030-Q1' })
    .send();
  expect(refused.status).toBe(409);
  expect(refused.problems[0]).toContain('would tell a small group of people apart');
  const otherWay = await (
    await organiser.visit('/staff/equality')
  )
    .form()
    .fill({ period: '2030', detail: 'answers' })
    .send();
  expect(otherWay.problems[0]).toContain('counted the other way');
  const unchanged = await organiser.visit('/staff/equality/figures/2030-Q1');
  expect(unchanged.text).toContain('Female2525');
});

test('settings count from a day to come, and those from one day are settled once', async () => {
  const organiser = site.browser();
  await signInAgain(organiser);
  const page = await organiser.visit('/staff/equality/settings');
  const values = {
    'from-day': '1',
    'from-month': '2',
    'from-year': '2030',
    threshold: '12',
  };
  const saved = await page.form().fill(values).send();
  expect(saved.text).toContain('The settings are saved');
  const twice = await page.form().fill(values).send();
  expect([twice.status, twice.problems]).toEqual([
    409,
    ['There are settings from that day already'],
  ]);
  const small = await page
    .form()
    .fill({ ...values, threshold: '2' })
    .send();
  expect([small.status, small.problems]).toEqual([422, ['Enter a larger number']]);
  const past = await page
    .form()
    .fill({ ...values, 'from-year': '2029' })
    .send();
  expect(past.problems).toEqual(['Choose today or a day to come']);
});

test('the front desk sees no figures', async () => {
  const staff = await staffBrowser('front-desk');
  expect((await staff.visit('/staff/equality')).status).toBe(403);
  expect((await staff.ask('/api/staff/equality/releases/2030-Q1')).status).toBe(403);
  expect((await staff.visit('/staff/events')).text).not.toContain('equality figures');
});

test('answers and words go when their time is over, and figures stay', async () => {
  clock.set('2032-02-01T09:00:00Z');
  const removed = await site.services.equality.retire();
  expect(removed).toEqual({ buckets: 1, comments: 1 });
  await site.settle();
  expect(await site.connection.collection('equality-answers').countDocuments()).toBe(0);
  const figures = await site.services.equalityFigures.getRelease('2030-Q1', {
    grants: [{ role: 'organiser', scope: { kind: 'programme' } }],
    by: { kind: 'system' },
    requestId: 'none',
  });
  expect([figures.comments, figures.tables.length > 5]).toEqual([false, true]);
});

async function signInAgain(browser: ReturnType<Site['browser']>): Promise<void> {
  const page = await browser.visit('/sign-in');
  await page
    .form()
    .fill({ email: 'organiser@people.test', password: 'correct horse battery' })
    .send();
}
