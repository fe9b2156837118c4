import type { PageRoute } from '#client/routes.tsx';

export const eventsRoutes: readonly PageRoute[] = [
  {
    id: 'events/home',
    path: '/',
    page: () => import('./home-page.tsx'),
    text: ['events'],
    frame: 'public',
    sameForAll: true,
  },
  {
    id: 'events/list',
    path: '/events',
    page: () => import('./events-page.tsx'),
    text: ['events'],
    frame: 'public',
    sameForAll: true,
  },
  {
    id: 'events/event',
    path: '/events/:slug',
    page: () => import('./event-page.tsx'),
    text: ['events'],
    frame: 'public',
    sameForAll: true,
  },
];
