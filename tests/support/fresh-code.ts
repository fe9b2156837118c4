import { openLink } from './actors.ts';
import type { PlainBrowser } from './plain-browser.ts';
import type { PlainPage } from './plain-page.ts';
import type { Site } from './site.ts';

/** The newest code that was mailed to an address. */
export async function mailedCode(site: Site, address: string): Promise<string> {
  const mails = await site.readMailbox();
  const mail = mails.findLast(({ to }) => JSON.stringify(to).includes(address));
  const code = /\b(\d{3}) ?(\d{3})\b/.exec(mail?.text ?? '');
  if (!code) throw new Error(`no code for ${address}: ${mail?.text ?? 'no mail'}`);
  return `${code[1]}${code[2]}`;
}

/** Opens a registration by its link and, by a code, what its first person said about access. */
export async function openNeeds(
  site: Site,
  browser: PlainBrowser,
  address: string,
): Promise<PlainPage> {
  const own = await openLink(site, browser, address);
  const needs = own.document.querySelector('main a[href$="/needs"]')?.getAttribute('href');
  if (!needs) throw new Error(`no way to the needs from ${own.path}: ${own.text}`);
  const asked = await browser.visit(needs);
  const sent = await asked.form().send('ask');
  return sent
    .form()
    .fill({ code: await mailedCode(site, address) })
    .send();
}
