import type { PageRoute } from '#client/routes.tsx';

export const eventsRoutes: readonly PageRoute[] = [
  {
    id: 'events/event',
    path: '/events/:slug',
    page: () => import('./event-page.tsx'),
    text: ['events'],
    frame: 'public',
  },
];
