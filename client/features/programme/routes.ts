import type { PageRoute } from '#client/routes.tsx';

export const programmeRoutes: readonly PageRoute[] = [];
