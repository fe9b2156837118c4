import type { PageRoute } from '#client/routes.tsx';

export const messagesRoutes: readonly PageRoute[] = [];
