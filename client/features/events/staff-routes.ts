import type { PageRoute } from '#client/routes.tsx';
import { editorRoutes } from './editor-routes.ts';
import { timetableRoutes } from './timetable-routes.ts';

export const staffEventsRoutes: readonly PageRoute[] = [
  {
    id: 'events/staff-list',
    path: '/staff/events',
    page: () => import('./staff-events-page.tsx'),
    text: ['staff'],
    frame: 'staff',
  },
  {
    id: 'events/staff-event',
    path: '/staff/events/:id',
    page: () => import('./staff-event-page.tsx'),
    text: ['staff'],
    frame: 'staff',
  },
  ...editorRoutes,
  ...timetableRoutes,
];
