import type { PageRoute } from '#client/routes.tsx';

const page = (name: string, path: string, load: PageRoute['page']): PageRoute => ({
  id: `access-requests/${name}`,
  path: `/staff${path}`,
  page: load,
  text: ['access-desk', 'access-requests', 'staff'],
  frame: 'staff',
});

export const staffAccessRoutes: readonly PageRoute[] = [
  page('board', '/access-requests', () => import('./board-page.tsx')),
  page('request', '/access-requests/:id', () => import('./request-page.tsx')),
  page('owner', '/access-requests/:id/needs/:needId/owner', () => import('./owner-page.tsx')),
  page('move', '/access-requests/:id/needs/:needId/:action', () => import('./move-page.tsx')),
  page('figures', '/access-figures', () => import('./figures-page.tsx')),
  page('settings', '/access-figures/settings', () => import('./settings-page.tsx')),
  page('packs', '/events/:id/access-packs', () => import('./packs-page.tsx')),
  page('staff-pack', '/access-packs/:id', () => import('./staff-pack-page.tsx')),
];
