import type { PageRoute } from '#client/routes.tsx';

export const staffRegistrationsRoutes: readonly PageRoute[] = [
  {
    id: 'registrations/staff-list',
    path: '/staff/events/:eventId/registrations',
    page: () => import('./staff-registrations-page.tsx'),
    text: ['staff'],
    frame: 'staff',
  },
  {
    id: 'registrations/staff-new',
    path: '/staff/events/:eventId/registrations/new',
    page: () => import('./staff-new-page.tsx'),
    text: ['staff', 'registrations', 'access-requests'],
    frame: 'staff',
  },
  {
    id: 'registrations/staff-registration',
    path: '/staff/registrations/:id',
    page: () => import('./staff-registration-page.tsx'),
    text: ['staff', 'registrations', 'messages'],
    frame: 'staff',
  },
  {
    id: 'registrations/staff-cancel',
    path: '/staff/registrations/:id/cancel',
    page: () => import('./staff-cancel-page.tsx'),
    text: ['staff'],
    frame: 'staff',
  },
  {
    id: 'registrations/staff-access',
    path: '/staff/registrations/:id/access',
    page: () => import('./staff-access-page.tsx'),
    text: ['staff', 'access-requests', 'registrations'],
    frame: 'staff',
  },
];
