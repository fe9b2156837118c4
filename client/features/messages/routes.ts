import type { PageRoute } from '#client/routes.tsx';

export const messagesRoutes: readonly PageRoute[] = [
  {
    id: 'messages/unsubscribe',
    path: '/unsubscribe/:token',
    page: () => import('./unsubscribe-page.tsx'),
    text: ['privacy'],
    frame: 'public',
  },
];
