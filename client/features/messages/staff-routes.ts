import type { PageRoute } from '#client/routes.tsx';

export const staffMessagesRoutes: readonly PageRoute[] = [
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
  {
    id: 'messages/broadcasts',
    path: '/staff/events/:eventId/broadcasts',
    page: () => import('./broadcasts-page.tsx'),
    text: ['broadcasts', 'staff'],
    frame: 'staff',
  },
  {
    id: 'messages/new-broadcast',
    path: '/staff/events/:eventId/broadcasts/new',
    page: () => import('./new-broadcast-page.tsx'),
    text: ['broadcasts', 'staff'],
    frame: 'staff',
  },
  {
    id: 'messages/broadcast',
    path: '/staff/broadcasts/:id',
    page: () => import('./broadcast-page.tsx'),
    text: ['broadcasts', 'staff', 'messages'],
    frame: 'staff',
  },
  {
    id: 'messages/edit-broadcast',
    path: '/staff/broadcasts/:id/edit',
    page: () => import('./edit-broadcast-page.tsx'),
    text: ['broadcasts', 'staff', 'registrations'],
    frame: 'staff',
  },
  {
    id: 'messages/preview-broadcast',
    path: '/staff/broadcasts/:id/preview',
    page: () => import('./broadcast-preview-page.tsx'),
    text: ['broadcasts'],
    frame: 'staff',
  },
];
