import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { desk, phone } from '#tests/support/chromium.ts';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** The rules of accessibility that a page breaks at the width it has, each with its first elements. */
async function brokenRules(page: Page): Promise<string[]> {
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(): Promise<{ violations: Array<{ id: string; nodes: Array<{ html: string }> }> }>;
      };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => ({
      id,
      html: nodes.slice(0, 3).map((node) => node.html.slice(0, 160)),
    }));
  });
  return found.map(({ id, html }) => `${id}: ${html.join(' | ')}`);
}

/** What is wrong with a page on a desk and on a phone; with SCREENSHOTS=1 a picture of each is kept. */
export async function looksWrong(page: Page, name: string): Promise<string[]> {
  const wrong: string[] = [];
  await page.evaluate(axeSource);
  for (const size of [desk, phone]) {
    await page.setViewportSize(size);
    for (const rule of await brokenRules(page)) wrong.push(`${size.width}: ${rule}`);
    const room = await page.evaluate(() => document.documentElement.scrollWidth);
    if (room > size.width) wrong.push(`${size.width}: scrolls sideways to ${room}`);
    if (process.env['SCREENSHOTS'] === '1') {
      mkdirSync('screenshots', { recursive: true });
      await page.screenshot({ path: `screenshots/${name}-${size.width}.png`, fullPage: true });
    }
  }
  return wrong;
}
