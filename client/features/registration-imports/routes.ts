import type { PageRoute } from '#client/routes.tsx';

export const registrationImportsRoutes: readonly PageRoute[] = [
  {
    id: 'registration-imports/list',
    path: '/staff/events/:eventId/imports',
    page: () => import('./imports-page.tsx'),
    text: ['registration-imports'],
    frame: 'staff',
    takesFiles: true,
  },
  {
    id: 'registration-imports/report',
    path: '/staff/events/:eventId/imports/:id',
    page: () => import('./report-page.tsx'),
    text: ['registration-imports', 'staff'],
    frame: 'staff',
  },
];
