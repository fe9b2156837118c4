import { generate } from 'otplib';
import type { RoleGrant } from '#shared/permissions.ts';
import type { PlainBrowser } from './plain-browser.ts';
import type { PlainPage } from './plain-page.ts';
import type { Site } from './site.ts';

/** What the answers of a person are, by the names of the fields; every other field is left as it stands. */
export interface Guest {
  name: string;
  email: string;
  /** Codes of the groups of needs that are opened. */
  groups?: readonly string[];
  /** More fields by name, filled wherever they are asked for; `food.codes` is the field of one page alone. */
  more?: Record<string, string | readonly string[]>;
  /** Is shown every page on the way. */
  seen?: (page: PlainPage) => void;
}

/** Registers by the pages alone, from the event to the last page; answers that page. */
export async function registerByPages(
  browser: PlainBrowser,
  eventPath: string,
  { name, email, groups = [], more = {}, seen = () => undefined }: Guest,
): Promise<PlainPage> {
  const answers: Record<string, string | readonly string[]> = {
    name,
    email,
    groups,
    hold: groups.length > 0 ? 'yes' : 'no',
    party: 'me',
    pool: 'general',
    coming: 'no',
    keep: 'no',
    photos: 'ask_me',
    ...more,
  };
  const start = await browser.visit(`${eventPath}/register`);
  let page = await start.form().send();
  while (!page.path.endsWith('/done')) {
    if (page.path.endsWith('/full')) page = await joinWaitingList(browser, page);
    seen(page);
    const form = page.form();
    const step = page.path.split('?')[0]?.split('/').at(-1);
    const filled = form.names().flatMap((field) => {
      const answer = answers[`${step}.${field}`] ?? answers[field];
      return answer === undefined ? [] : [[field, answer] as const];
    });
    const next = await form.fill(Object.fromEntries(filled)).send();
    // Easy Read asks one question a page, all of a step at one address.
    if (next.status !== 200)
      throw new Error(`${page.path} shows itself again: ${next.problems.join()} ${next.text}`);
    page = next;
  }
  return page;
}

/** The first way on from the page that says there are not enough places. */
function joinWaitingList(browser: PlainBrowser, { document, path }: PlainPage): Promise<PlainPage> {
  const href = document.querySelector('main a.govuk-button')?.getAttribute('href');
  if (!href) throw new Error(`no way on from ${path}`);
  return browser.visit(href);
}

/** The path of the link in the newest mail to an address. */
export async function linkFor(site: Site, address: string): Promise<string> {
  const mails = await site.readMailbox();
  const mail = mails.findLast(({ to }) => JSON.stringify(to).includes(address));
  const link = /http:\/\/localhost:\d+(\/\S*link\/\S+)/.exec(mail?.text ?? '')?.[1];
  if (link === undefined) throw new Error(`no link for ${address}: ${mail?.text ?? 'no mail'}`);
  return link;
}

/** Opens the link of the newest mail by its button. */
export async function openLink(
  site: Site,
  browser: PlainBrowser,
  address: string,
): Promise<PlainPage> {
  const page = await browser.visit(await linkFor(site, address));
  return page.form().send();
}

export const staffPassword = 'correct horse battery';

/** Adds somebody of staff; answers their address. */
export async function addStaff(
  { services }: Site,
  ...roles: readonly RoleGrant['role'][]
): Promise<string> {
  const email = `${roles.join('-')}@people.test`;
  await services.people.add({
    email,
    name: 'Nia Rees',
    locale: 'en',
    roles: roles.map((role) => ({ role, scope: { kind: 'programme' } })),
    password: staffPassword,
  });
  return email;
}

/** The first step of signing in; answers the page that it leads to. */
export async function givePassword(browser: PlainBrowser, email: string): Promise<PlainPage> {
  const page = await browser.visit('/sign-in');
  return page.form().fill({ email, password: staffPassword }).send();
}

/** Adds somebody of staff and signs them in, with a code where their role needs one. */
export async function signInAs(
  site: Site,
  browser: PlainBrowser,
  ...roles: readonly RoleGrant['role'][]
): Promise<PlainPage> {
  const next = await givePassword(browser, await addStaff(site, ...roles));
  if (!next.path.endsWith('/set-up-code')) return next;
  await next
    .form()
    .fill({ code: await codeOf(site, secretOn(next)) })
    .send();
  return browser.visit('/staff');
}

/** The key that a page shows for an app. */
export function secretOn(page: PlainPage): string {
  const secret = /((?:[A-Z2-7]{4} ){7}[A-Z2-7]{4})/.exec(page.text)?.[1];
  if (secret === undefined) throw new Error(`no key on ${page.path}: ${page.text}`);
  return secret.replaceAll(' ', '');
}

export const codeOf = (site: Site, secret: string): Promise<string> =>
  generate({ secret, epoch: Math.floor(site.clock.now().getTime() / 1_000) });
