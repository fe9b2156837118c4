import type { PageRoute } from '#client/routes.tsx';

export const programmeRoutes: readonly PageRoute[] = [
  {
    id: 'programme/programme',
    path: '/programme',
    page: () => import('./programme-page.tsx'),
    text: ['programme'],
    frame: 'public',
  },
];
