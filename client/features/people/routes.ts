import type { PageRoute } from '#client/routes.tsx';

export const peopleRoutes: readonly PageRoute[] = [];
