import type { PageRoute } from '#client/routes.tsx';
import { eventSections } from '#shared/event-section-ids.ts';

const staff = {
  text: ['event-editor', 'staff', 'registrations'],
  frame: 'staff',
} as const;

/** The pages on which organisers make and change events and venues. */
export const editorRoutes: readonly PageRoute[] = [
  {
    id: 'events/new',
    path: '/staff/events/new',
    page: () => import('./new-event-page.tsx'),
    ...staff,
  },
  {
    id: 'events/edit',
    path: '/staff/events/:id/edit',
    page: () => import('./event-editor-page.tsx'),
    ...staff,
    text: [...staff.text, 'timetable'],
  },
  ...eventSections.map((section) => ({
    id: `events/edit-${section}`,
    path: `/staff/events/:id/edit/${section}`,
    page: () => import('./event-section-page.tsx'),
    ...staff,
    ...(section === 'support' && {
      text: [...staff.text, 'events', 'access-requests'] as const,
    }),
  })),
  {
    id: 'events/publish',
    path: '/staff/events/:id/edit/publish',
    page: () => import('./publish-page.tsx'),
    ...staff,
  },
  {
    id: 'events/cancel',
    path: '/staff/events/:id/edit/cancel',
    page: () => import('./cancel-event-page.tsx'),
    ...staff,
  },
  {
    id: 'events/clone',
    path: '/staff/events/:id/edit/clone',
    page: () => import('./clone-event-page.tsx'),
    ...staff,
  },
  {
    id: 'events/venues',
    path: '/staff/venues',
    page: () => import('./venues-page.tsx'),
    ...staff,
  },
  {
    id: 'events/new-venue',
    path: '/staff/venues/new',
    page: () => import('./venue-page.tsx'),
    ...staff,
    text: [...staff.text, 'events'],
  },
  {
    id: 'events/venue',
    path: '/staff/venues/:venueId',
    page: () => import('./venue-page.tsx'),
    ...staff,
    text: [...staff.text, 'events'],
  },
];
