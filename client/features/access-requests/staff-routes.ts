import type { PageRoute } from '#client/routes.tsx';

const page = (name: string, path: string, load: PageRoute['page']): PageRoute => ({
  id: `access-requests/${name}`,
  path: `/staff/access-requests${path}`,
  page: load,
  text: ['access-desk', 'access-requests', 'staff'],
  frame: 'staff',
});

export const staffAccessRoutes: readonly PageRoute[] = [
  page('board', '', () => import('./board-page.tsx')),
  page('request', '/:id', () => import('./request-page.tsx')),
  page('owner', '/:id/needs/:needId/owner', () => import('./owner-page.tsx')),
  page('move', '/:id/needs/:needId/:action', () => import('./move-page.tsx')),
];
