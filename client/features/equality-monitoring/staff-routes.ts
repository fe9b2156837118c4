import type { PageRoute } from '#client/routes.tsx';

export const staffEqualityRoutes: readonly PageRoute[] = [
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
