import type { PageRoute } from '#client/routes.tsx';

export const accessRequestsRoutes: readonly PageRoute[] = [];
