import type { PageRoute } from '#client/routes.tsx';

export const equalityRoutes: readonly PageRoute[] = [
  {
    id: 'equality-monitoring/form',
    path: '/events/:slug/equality',
    page: () => import('./equality-page.tsx'),
    text: ['equality'],
    frame: 'public',
  },
  {
    id: 'equality-monitoring/thanks',
    path: '/events/:slug/equality/thanks',
    page: () => import('./thanks-page.tsx'),
    text: ['equality'],
    frame: 'public',
  },
];
