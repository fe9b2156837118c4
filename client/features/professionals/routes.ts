import type { PageRoute } from '#client/routes.tsx';

const page = { text: ['professionals', 'cover', 'staff'], frame: 'staff' } as const;

export const professionalsRoutes: readonly PageRoute[] = [
  {
    ...page,
    id: 'professionals/list',
    path: '/staff/professionals',
    page: () => import('./professionals-page.tsx'),
  },
  {
    ...page,
    id: 'professionals/new',
    path: '/staff/professionals/new',
    page: () => import('./edit-page.tsx'),
  },
  {
    ...page,
    id: 'professionals/file',
    path: '/staff/professionals/file',
    page: () => import('./file-page.tsx'),
    takesFiles: true,
  },
  {
    ...page,
    id: 'professionals/one',
    path: '/staff/professionals/:id',
    page: () => import('./professional-page.tsx'),
  },
  {
    ...page,
    id: 'professionals/edit',
    path: '/staff/professionals/:id/edit',
    page: () => import('./edit-page.tsx'),
  },
  {
    ...page,
    id: 'professionals/details',
    path: '/staff/professionals/:id/details',
    page: () => import('./details-page.tsx'),
  },
  {
    ...page,
    id: 'professionals/agencies',
    path: '/staff/agencies',
    page: () => import('./agencies-page.tsx'),
  },
  {
    ...page,
    id: 'professionals/agency',
    path: '/staff/agencies/:id',
    page: () => import('./agency-page.tsx'),
  },
];
