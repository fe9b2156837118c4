import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { localeIds, locales, type LocaleId } from '#shared/locales.ts';
import { desk, phone } from '#tests/support/chromium.ts';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Whether everything is looked at: a usual run goes by turns, so that it stays short (decision 20). */
export const isWholeWalk = process.env['WALK'] === 'all' || process.env['SCREENSHOTS'] === '1';

/**
 * What is wrong with a page: in its head, in its width on a desk and on a phone, and by the rules of accessibility at
 * both, or by turns at one of them. With SCREENSHOTS=1 a picture of each is kept.
 */
export async function looksWrong(page: Page, locale: LocaleId, name: string): Promise<string[]> {
  const wrong = await wrongInHead(page, locale);
  await page.evaluate(axeSource);
  for (const size of [desk, phone]) {
    await page.setViewportSize(size);
    if (isWholeWalk || size === inTurn(locale, name))
      for (const rule of await brokenRules(page)) wrong.push(`${size.width}: ${rule}`);
    const room = await page.evaluate(() => document.documentElement.scrollWidth);
    if (room > size.width) wrong.push(`${size.width}: scrolls sideways to ${room}`);
    if (process.env['SCREENSHOTS'] === '1') {
      mkdirSync('screenshots', { recursive: true });
      const file = `${locale}-${name.replaceAll(/\W+/g, '-')}-${size.width}.png`;
      await page.screenshot({ path: `screenshots/${file}`, fullPage: true });
    }
  }
  return wrong;
}

/** A page of two languages is held to the rules on a desk in one of them and on a phone in the other. */
const inTurn = (locale: LocaleId, name: string) =>
  (localeIds.indexOf(locale) + name.length) % 2 === 0 ? desk : phone;

/** A page says its language, has a title of its own, and one heading. */
async function wrongInHead(page: Page, locale: LocaleId): Promise<string[]> {
  const { lang, title, headings } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
    headings: [...document.querySelectorAll('h1')].map((one) => one.textContent?.trim() ?? ''),
  }));
  return [
    ...(lang === locales[locale].lang ? [] : [`is in ${lang}`]),
    ...(/\S.* - Allcomers$/.test(title) ? [] : [`is called ${title}`]),
    ...(headings.length === 1 && headings[0] !== '' ? [] : [`has headings ${headings.join()}`]),
  ];
}

/** The rules of accessibility that a page breaks at the width it has, each with its first elements. */
async function brokenRules(page: Page): Promise<string[]> {
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(options: object): Promise<{
          violations: Array<{ id: string; nodes: Array<{ html: string }> }>;
        }>;
      };
    };
    const { violations } = await axe.run({
      resultTypes: ['violations'],
      // Of WCAG 2.2 (2.5.8), and not yet among the rules that run unasked.
      rules: { 'target-size': { enabled: true } },
    });
    return violations.map(({ id, nodes }) => ({
      id,
      html: nodes.slice(0, 3).map((node) => node.html.slice(0, 160)),
    }));
  });
  return found.map(({ id, html }) => `${id}: ${html.join(' | ')}`);
}
