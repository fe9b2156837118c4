import { fixedClock } from '#tests/support/clock.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import { startSite, type Site } from '#tests/support/site.ts';

const clock = fixedClock(openDay);
let site: Site;
beforeAll(async () => {
  site = await startSite({ clock });
  await publishedEvent(site, { slug: 'mails' });
});
afterAll(() => site.close());

/** A form on a network of its own, with an address in it. */
async function formWith(email: string) {
  const browser = site.browser();
  const started = await browser.post('/api/registration-drafts', { event: 'mails' });
  const { id } = JSON.parse(started.body) as { id: string };
  const path = `/api/registration-drafts/${id}`;
  const put = (step: string, input: object) =>
    browser.ask(`${path}/${step}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify(input),
    });
  const contact = await put('contact', { name: 'Nia Rees', email, party: 'me' });
  expect(contact.status).toBe(200);
  return { put, post: async (way: string) => (await browser.post(`${path}/${way}`, {})).status };
}

async function statuses(email: string, way: string, times: number): Promise<number[]> {
  const found = [];
  for (let no = 0; no < times; no += 1) found.push(await (await formWith(email)).post(way));
  return found;
}

test('a stranger’s address gets so many mails to finish later, from however many networks', async () => {
  expect(await statuses('nia@home.test', 'finish-later', 6)).toEqual([
    204, 204, 204, 204, 204, 429,
  ]);
  expect(await statuses(' NIA@Home.test', 'finish-later', 1)).toEqual([429]);
  expect(await statuses('gwen@home.test', 'finish-later', 1)).toEqual([204]);
});

test('an address is sent with a form so many times, from however many networks', async () => {
  const found = await statuses('ffion@home.test', 'submit', 21);
  expect(found).toEqual([...Array.from({ length: 20 }, () => 422), 429]);
});

test('a network asks for places so many times', async () => {
  const { put } = await formWith('mair@home.test');
  let status = 0;
  let times = 0;
  while (status !== 429 && times < 300) {
    ({ status } = await put('place', {}));
    times += 1;
  }
  // The form itself was one of 240.
  expect(times).toBe(240);
});
