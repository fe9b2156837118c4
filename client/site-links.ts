import { inLocale, paths } from '#client/paths.ts';
import { locales, type Locale } from '#shared/locales.ts';
import { allowsSomewhere, type Permission, type RoleGrant } from '#shared/permissions.ts';
import type { Text } from '#shared/text.ts';

const names = { en: 'English', cy: 'Cymraeg', 'en-easy': 'Easy Read' } as const;

/** The same page in each language it stands in; a language is named in itself. */
export function languageLinks(locale: Locale, here: string, inTwo: boolean) {
  const ids = inTwo ? (['en', 'cy'] as const) : (['en', 'cy', 'en-easy'] as const);
  return ids.map((id) => ({
    href: inLocale(locales[id], here),
    lang: locales[id].lang,
    label: names[id],
    current: id === locale.id,
  }));
}

const sections = [
  ['events', paths.staffEvents(), 'events.see'],
  ['professionals', paths.staffProfessionals(), 'professionals.see'],
  ['access', paths.staffAccessBoard(), 'access.see'],
  ['cover', paths.staffCoverOverview(), 'cover.see'],
  ['rota', paths.staffRotas(), 'rota.plan'],
  ['invoices', paths.staffMoney(), 'bookings.see'],
  ['messages', paths.staffMessages(), 'messages.see'],
  ['people', paths.staffPeople(), 'people.see'],
] as const satisfies readonly (readonly [string, string, Permission])[];

/** Where pages of a section stand that are not below its own address: one registration, whatever its event. */
const insideOf = {
  events: ['/staff/registrations', paths.staffVenues()],
  professionals: [paths.staffAgencies()],
  access: ['/staff/access-packs', paths.staffAccessFigures()],
  cover: ['/staff/bookings/'],
  rota: [],
  invoices: [],
  messages: [],
  people: [],
} as const;

/** The sections that a person's roles open somewhere. */
export function staffSections(
  roles: readonly RoleGrant[],
  to: (path: string) => string,
  pathname: string,
  text: Text,
) {
  // The section whose address is told most exactly: one booking is not among the invoices.
  const depthOf = ([name, path]: (typeof sections)[number]): number =>
    Math.max(
      ...[path, ...insideOf[name]].map((inside) =>
        pathname.startsWith(to(inside)) ? inside.length : 0,
      ),
    );
  const deepest = Math.max(1, ...sections.map(depthOf));
  return sections
    .filter(([, , permission]) => allowsSomewhere(roles, permission))
    .map((section) => ({
      href: to(section[1]),
      label: text(`common:staffMenu.${section[0]}`),
      current: depthOf(section) === deepest,
    }));
}
