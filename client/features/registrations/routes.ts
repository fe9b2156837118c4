import type { PageRoute } from '#client/routes.tsx';

export const registrationsRoutes: readonly PageRoute[] = [];
