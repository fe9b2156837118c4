import type { PageRoute } from '#client/routes.tsx';

const page = { text: ['cover'], frame: 'staff' } as const;

export const coverRoutes: readonly PageRoute[] = [
  {
    ...page,
    id: 'cover/overview',
    path: '/staff/cover',
    page: () => import('./overview-page.tsx'),
  },
  {
    ...page,
    id: 'cover/event',
    path: '/staff/events/:id/cover',
    page: () => import('./cover-page.tsx'),
  },
  {
    ...page,
    id: 'cover/board',
    path: '/staff/events/:id/cover/board',
    page: () => import('./board-page.tsx'),
  },
  {
    ...page,
    id: 'cover/line',
    path: '/staff/events/:id/cover/lines/:kind',
    page: () => import('./line-page.tsx'),
  },
];
