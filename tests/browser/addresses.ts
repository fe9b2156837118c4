import { pageRoutes, routesIn } from '#client/page-routes.ts';
import type { PageRoute } from '#client/routes.tsx';
import { inLocale } from '#client/paths.ts';
import { locales, type LocaleId } from '#shared/locales.ts';
import type { Values, Who } from './world.ts';

export interface Address {
  locale: LocaleId;
  route: PageRoute;
}

/** Pages that stand only where something failed: they are seen among the states. */
export const pagesOfFaults: readonly string[] = ['people/organisation'];

/** Every page in every language it stands in. */
export const addresses: Address[] = (['en', 'cy', 'en-easy'] as const).flatMap((locale) =>
  routesIn(locales[locale])
    .filter(({ id }) => !pagesOfFaults.includes(id))
    .map((route) => ({ locale, route })),
);

/** Who sees a page: somebody in the state in which it stands. */
export function seerOf({ id, path }: PageRoute): Who {
  const own = seers[id];
  if (own) return own;
  if (path.startsWith('/staff')) return 'staff';
  if (path.startsWith('/work') || path.startsWith('/link/work')) return 'worker';
  return path.startsWith('/registrations/') ? 'registered' : 'reader';
}

const seers: Record<string, Who> = {
  'registrations/full': 'crowded',
  'registrations/lost': 'late',
  'registrations/done': 'registered',
  'registrations/decline': 'offered',
  'bookings/act': 'booker',
  'webinar-checklists/list': 'online',
  'webinar-checklists/item': 'online',
  'messages/unsubscribe': 'staff',
  'access-requests/pack': 'staff',
  'people/code': 'atCode',
  'people/enrol': 'enrolling',
  'people/home': 'newcomer',
  'people/own-codes': 'proved',
  'people/own-app': 'proved',
  'people/own-password': 'proved',
};

/** An address in a language, its places filled. */
export const filled = (path: string, locale: LocaleId, values: Values): string =>
  inLocale(
    locales[locale],
    path.replaceAll(/(?<=([^/]+)\/):(\w+)/g, (_all, before: string, name: string) => {
      const value = values[name === 'id' ? before : name];
      if (!value) throw new Error(`nothing to fill :${name} of ${path} with`);
      return value;
    }),
  );

/** The page that stands at an address, whatever its language. */
export function routeAt(path: string): PageRoute | undefined {
  const rest = path.replace(/^\/(cy|easy-read)(?=\/|$)/, '') || '/';
  const fitting = pageRoutes.filter((route) =>
    new RegExp(`^${route.path.replaceAll(/:\w+/g, '[^/]+')}$`).test(rest),
  );
  // A name written out goes before a part of any value.
  const parts = (route: PageRoute) => [...route.path.matchAll(/:/g)].length;
  return fitting.toSorted((one, other) => parts(one) - parts(other))[0];
}
