import type { PageRoute } from '#client/routes.tsx';

const staff = { text: ['bookings', 'cover', 'professionals', 'staff'], frame: 'staff' } as const;
const work = { text: ['bookings', 'cover', 'professionals'], frame: 'work' } as const;

/** Bookings for staff, and the pages of professionals. */
export const bookingsRoutes: readonly PageRoute[] = [
  {
    ...staff,
    id: 'bookings/board',
    path: '/staff/events/:eventId/bookings',
    page: () => import('./board-page.tsx'),
  },
  {
    ...staff,
    id: 'bookings/running-order',
    path: '/staff/events/:eventId/running-order',
    page: () => import('./running-order-page.tsx'),
  },
  {
    ...staff,
    id: 'bookings/seat',
    path: '/staff/events/:eventId/bookings/:requirementId/:no',
    page: () => import('./seat-page.tsx'),
  },
  {
    ...staff,
    id: 'bookings/money',
    path: '/staff/bookings',
    page: () => import('./money-page.tsx'),
  },
  {
    ...staff,
    id: 'bookings/one',
    path: '/staff/bookings/:id',
    page: () => import('./booking-page.tsx'),
  },
  {
    ...staff,
    id: 'bookings/preparation',
    path: '/staff/bookings/:id/preparation',
    page: () => import('./preparation-page.tsx'),
  },
  {
    ...staff,
    id: 'bookings/act',
    path: '/staff/bookings/:id/do/:action',
    page: () => import('./act-page.tsx'),
  },
  { ...work, id: 'work/link', path: '/link/work/:token', page: () => import('./link-page.tsx') },
  { ...work, id: 'work/list', path: '/work', page: () => import('./work-page.tsx') },
  { ...work, id: 'work/one', path: '/work/:id', page: () => import('./work-booking-page.tsx') },
];
