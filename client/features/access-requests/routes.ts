import type { PageRoute } from '#client/routes.tsx';

const page = (name: string, path: string, load: PageRoute['page']): PageRoute => ({
  id: `access-requests/${name}`,
  path: `/registrations/:id/people/:personId${path}`,
  page: load,
  text: ['access-requests', 'registrations'],
  frame: 'public',
});

export const accessRequestsRoutes: readonly PageRoute[] = [
  page('mine', '/needs', () => import('./mine-page.tsx')),
  page('more', '/needs/more', () => import('./mine-more-page.tsx')),
  page('consent', '/needs/consent', () => import('./mine-consent-page.tsx')),
  page('say', '/needs/say/:needId/:verb', () => import('./say-page.tsx')),
  page('group', '/needs/:group', () => import('./mine-group-page.tsx')),
  page('code', '/code', () => import('./code-page.tsx')),
  {
    id: 'access-requests/pack',
    path: '/access-packs/:id/:token',
    page: () => import('./pack-page.tsx'),
    text: ['access-requests'],
    frame: 'public',
  },
];
