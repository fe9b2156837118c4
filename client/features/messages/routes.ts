import type { PageRoute } from '#client/routes.tsx';

export const messagesRoutes: readonly PageRoute[] = [
  {
    id: 'messages/list',
    path: '/staff/messages',
    page: () => import('./messages-page.tsx'),
    text: ['messages'],
    frame: 'staff',
  },
  {
    id: 'messages/message',
    path: '/staff/messages/:id',
    page: () => import('./message-page.tsx'),
    text: ['messages'],
    frame: 'staff',
  },
  {
    id: 'messages/tasks',
    path: '/staff/messages/contact-tasks',
    page: () => import('./contact-tasks-page.tsx'),
    text: ['messages'],
    frame: 'staff',
  },
  {
    id: 'messages/failed',
    path: '/staff/messages/failed-tasks',
    page: () => import('./dead-letters-page.tsx'),
    text: ['messages'],
    frame: 'staff',
  },
];
