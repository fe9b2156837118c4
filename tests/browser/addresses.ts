import { pageRoutes, routesIn, type PageRoute } from '#client/routes.tsx';
import { locales, type LocaleId } from '#shared/locales.ts';
import type { Person, World } from './world.ts';

export interface Address {
  locale: LocaleId;
  route: PageRoute;
}

/** Every page in every language it stands in. */
export const addresses: Address[] = (['en', 'cy', 'en-easy'] as const).flatMap((locale) =>
  routesIn(locales[locale]).map((route) => ({ locale, route })),
);

/** Who sees a page, and where it stands for them. */
export function placeOf({ locale, route }: Address, world: World): { path: string; who: Person } {
  const { id, path, frame } = route;
  const who =
    frame === 'staff' && path.startsWith('/staff')
      ? world.staff
      : path.startsWith('/registrations/') || id === 'registrations/done'
        ? world.registered
        : world.reader;
  const [feature = ''] = id.split('/');
  const filled = path.replaceAll(/:(\w+)/g, (_part, name: string) => {
    if (name === 'id' && path.startsWith('/register/')) return who.draft;
    if (name === 'id' && path.includes('/registrations/'))
      return world.values['registration'] ?? '';
    return world.values[name] ?? world.values[`${feature}/${name}`] ?? '';
  });
  return { path: `${locales[locale].prefix}${filled}`.replace(/(.)\/$/, '$1'), who };
}

/** The page that stands at an address, whatever its language. */
export function routeAt(path: string): string | undefined {
  const rest = path.replace(/^\/(cy|easy-read)(?=\/|$)/, '') || '/';
  const fitting = pageRoutes.filter((route) =>
    new RegExp(`^${route.path.replaceAll(/:\w+/g, '[^/]+')}$`).test(rest),
  );
  // A name written out goes before a part of any value.
  const parts = (route: PageRoute) => [...route.path.matchAll(/:/g)].length;
  return fitting.toSorted((one, other) => parts(one) - parts(other))[0]?.id;
}
