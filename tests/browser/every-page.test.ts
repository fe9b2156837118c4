import type { PageRoute } from '#client/routes.tsx';
import { addresses, filled, routeAt, seerOf } from './addresses.ts';
import { looksWrong } from './look.ts';
import { visit } from './visit.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 300_000);
afterAll(() => (world as World | undefined)?.close());

/** The pages of each title, apart by language and by those who read them. */
const titles = new Map<string, string[]>();

test.each(addresses.map(({ locale, route }) => [locale, route.id, route] as const))(
  'in %s, %s wakes without a complaint, has a title, and breaks no rule',
  async (locale, id, route) => {
    const who = world.people[seerOf(route)];
    const path = filled(route.path, locale, who.values);
    await visit(who, path, async ({ page, status, complaints }) => {
      const shown = routeAt(new URL(page.url()).pathname)?.id;
      expect([path, status, shown]).toEqual([path, 200, id]);
      const title = `${locale}, ${readersOf(route)}: ${await page.title()}`;
      titles.set(title, [...(titles.get(title) ?? []), id]);
      expect(await looksWrong(page, locale, id)).toEqual([]);
      expect(complaints).toEqual([]);
    });
  },
  60_000,
);

test('no two pages that the same people read in a language have one title', () => {
  // The pages that open a link ask the same thing of everybody.
  const doubled = [...titles].filter(
    ([, pages]) => pages.length > 1 && !pages.every((page) => page.includes('/open-')),
  );
  expect(doubled).toEqual([]);
});

/** Whoever has registered is asked about needs once more, under the titles of the form. */
const readersOf = ({ id, frame }: PageRoute): string =>
  id.startsWith('access-requests/') ? 'registered' : frame;
