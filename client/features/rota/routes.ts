import type { PageRoute } from '#client/routes.tsx';

export const rotaRoutes: readonly PageRoute[] = [
  {
    id: 'rota/list',
    path: '/staff/rota',
    page: () => import('./rotas-page.tsx'),
    text: ['rota'],
    frame: 'staff',
  },
  {
    id: 'rota/one',
    path: '/staff/rota/:id',
    page: () => import('./rota-page.tsx'),
    text: ['rota', 'cover'],
    frame: 'staff',
  },
  {
    id: 'rota/discard',
    path: '/staff/rota/:id/discard',
    page: () => import('./discard-page.tsx'),
    text: ['rota'],
    frame: 'staff',
  },
];
