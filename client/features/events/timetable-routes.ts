import type { PageRoute } from '#client/routes.tsx';

const staff = {
  text: ['timetable', 'event-editor', 'staff', 'registrations', 'events', 'access-requests'],
  frame: 'staff',
} as const;

/** The pages on which organisers make a timetable. */
export const timetableRoutes: readonly PageRoute[] = [
  {
    id: 'events/timetable',
    path: '/staff/events/:id/edit/timetable',
    page: () => import('./timetable-page.tsx'),
    ...staff,
  },
  {
    id: 'events/new-session',
    path: '/staff/events/:id/edit/timetable/new',
    page: () => import('./session-page.tsx'),
    ...staff,
  },
  {
    id: 'events/strands',
    path: '/staff/events/:id/edit/timetable/rooms',
    page: () => import('./strands-page.tsx'),
    ...staff,
  },
  {
    id: 'events/session',
    path: '/staff/events/:id/edit/timetable/:sessionId',
    page: () => import('./session-page.tsx'),
    ...staff,
  },
  {
    id: 'events/remove-session',
    path: '/staff/events/:id/edit/timetable/:sessionId/remove',
    page: () => import('./remove-session-page.tsx'),
    ...staff,
  },
  {
    id: 'events/break-limits',
    path: '/staff/break-limits',
    page: () => import('./break-limits-page.tsx'),
    ...staff,
  },
];
