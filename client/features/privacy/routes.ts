import type { PageRoute } from '#client/routes.tsx';

export const privacyRoutes: readonly PageRoute[] = [];
