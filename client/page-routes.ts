import { publicRoutes, type PageRoute } from '#client/routes.tsx';
import { staffRoutes } from '#client/staff-routes.ts';
import type { Locale } from '#shared/locales.ts';

/** Every page of the site. */
export const pageRoutes: readonly PageRoute[] = [...publicRoutes, ...staffRoutes];

/** The pages of a locale: staff pages have no Easy Read. */
export const routesIn = ({ style }: Locale): readonly PageRoute[] =>
  style === 'standard' ? pageRoutes : publicRoutes;
