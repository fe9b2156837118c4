import { pageRoutes } from '#client/routes.tsx';
import { locales } from '#shared/locales.ts';
import { awake, complaintsOf } from '#tests/support/chromium.ts';
import { addresses, placeOf, routeAt } from './addresses.ts';
import { looksWrong } from './look.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 180_000);
afterAll(() => (world as World | undefined)?.close());

const seen = new Set<string>();
const titles = new Map<string, string>();

test.each(addresses.map((address) => [address.locale, address.route.id, address] as const))(
  'in %s, %s wakes without a complaint, has a title, and breaks no rule at 1280 and 320 pixels',
  async (locale, id, address) => {
    const { path, who } = placeOf(address, world);
    const page = await who.window.newPage();
    try {
      const complaints = complaintsOf(page);
      const answer = await page.goto(`${world.site.origin}${path}`);
      await awake(page);
      const shown = new URL(page.url());
      const route = routeAt(shown.pathname) ?? shown.pathname;
      seen.add(route);

      expect([path, answer?.status()]).toEqual([path, 200]);
      expect(await page.getAttribute('html', 'lang')).toBe(locales[locale].lang);
      const heading = await page.innerText('h1');
      const title = await page.title();
      expect(title).toContain(' - Allcomers');
      expect(heading.trim()).not.toBe('');
      expect(await page.locator('h1').count()).toBe(1);
      titles.set(`${locale}/${address.route.frame} ${route}`, title);
      expect(await looksWrong(page, `${locale}-${id.replace('/', '-')}`)).toEqual([]);
      expect(complaints).toEqual([]);
    } finally {
      await page.close();
    }
  },
  60_000,
);

/** Pages that lead elsewhere in the state that these readers are in: a full event, a lost hold, an offer, a code. */
const leadingOn = new Set([
  'people/home',
  'registrations/full',
  'registrations/lost',
  'registrations/decline',
  'access-requests/mine',
  'access-requests/more',
  'access-requests/consent',
  'access-requests/group',
  'people/code',
  'people/enrol',
]);

test('every page has been seen', () => {
  const missed = pageRoutes.map(({ id }) => id).filter((id) => !seen.has(id) && !leadingOn.has(id));
  expect(missed).toEqual([]);
});

test('no two pages of a language have one title, on the public side or the staff side', () => {
  const byTitle = new Map<string, string[]>();
  for (const [page, title] of titles) {
    const key = `${page.split(' ')[0]} ${title}`;
    byTitle.set(key, [...(byTitle.get(key) ?? []), page]);
  }
  // The pages that open a link ask the same thing of everybody.
  const doubled = [...byTitle].filter(
    ([, pages]) =>
      pages.length > 1 && !pages.every((page) => /open-|needs-|access-requests/.test(page)),
  );
  expect(doubled).toEqual([]);
});
