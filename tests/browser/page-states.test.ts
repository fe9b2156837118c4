import type { Page } from 'playwright-core';
import { textFor } from '#shared/catalogues.ts';
import { localeIds, locales } from '#shared/locales.ts';
import { filled, pagesOfFaults, routeAt } from './addresses.ts';
import { extremes } from './extremes.ts';
import { isWholeWalk, looksWrong } from './look.ts';
import { openOtherSites, type OtherSites } from './other-sites.ts';
import { states, type State } from './states.ts';
import { visit } from './visit.ts';
import { openWorld, type Person, type World } from './world.ts';

let world: World;
let others: OtherSites;
beforeAll(async () => {
  world = await openWorld();
  others = await openOtherSites(world.browser);
}, 300_000);
afterAll(async () => {
  await (others as OtherSites | undefined)?.close();
  await (world as World | undefined)?.close();
});

const personOf = (who: State['who']): Person => ({ ...world.people, ...others.people })[who];

/** Every state in every language that its page has, or by turns in one of them. */
const inLanguages = states.flatMap((state, at) => {
  const staff = state.at.startsWith('/staff') || routeAt(state.at)?.frame === 'staff';
  return localeIds
    .filter((locale) => !staff || locales[locale].style === 'standard')
    .filter((_locale, turn, all) => isWholeWalk || turn === at % all.length)
    .map((locale) => [locale, state.state, state] as const);
});

test.each(inLanguages)(
  'in %s, %s breaks no rule',
  async (locale, name, { who, at, says, status: wanted = 200, sent }) => {
    const person = personOf(who);
    await visit(person, filled(at, locale, person.values), async ({ page, status, complaints }) => {
      expect(status).toBe(wanted);
      if (sent) await sendEmpty(page);
      await page.getByText(textFor(locale)(says)).first().waitFor();
      expect(await looksWrong(page, locale, name)).toEqual([]);
      // The browser itself says of every refusal that it is one.
      const refused = /status of (403|404|422|503)/;
      expect(complaints.filter((said) => !refused.test(said))).toEqual([]);
    });
  },
  60_000,
);

test('pages that stand only where something failed are among the states', () => {
  const shown = states.map(({ at }) => routeAt(at)?.id);
  expect(shown).toEqual(expect.arrayContaining([...pagesOfFaults]));
});

async function sendEmpty(page: Page): Promise<void> {
  await page.locator('main form button.govuk-button:not(.govuk-button--secondary)').first().click();
  await page.locator('.govuk-error-summary').waitFor();
}

test.each(extremes)(
  'with %s, %s breaks no rule',
  async (name, at, { who, locale, display }) => {
    const person = personOf(who);
    const cookie = { name: 'display', value: new URLSearchParams(display).toString() };
    await person.window.addCookies([{ ...cookie, url: person.origin }]);
    try {
      await visit(person, filled(at, locale, person.values), async ({ page, complaints }) => {
        for (const [setting, value] of Object.entries(display))
          expect(await page.getAttribute('html', `data-${setting}`)).toBe(value);
        expect(await looksWrong(page, locale, `${name} ${at}`)).toEqual([]);
        expect(complaints).toEqual([]);
      });
    } finally {
      await person.window.clearCookies({ name: 'display' });
    }
  },
  60_000,
);
