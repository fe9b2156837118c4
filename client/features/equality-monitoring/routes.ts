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
  {
    id: 'equality-monitoring/figures',
    path: '/staff/equality',
    page: () => import('./desk-page.tsx'),
    text: ['equality-figures', 'staff'],
    frame: 'staff',
  },
  {
    id: 'equality-monitoring/settings',
    path: '/staff/equality/settings',
    page: () => import('./settings-page.tsx'),
    text: ['equality-figures'],
    frame: 'staff',
  },
  {
    id: 'equality-monitoring/release',
    path: '/staff/equality/figures/:period',
    page: () => import('./release-page.tsx'),
    text: ['equality', 'equality-figures', 'staff'],
    frame: 'staff',
  },
];
