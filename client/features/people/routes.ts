import type { PageRoute } from '#client/routes.tsx';

const staff = { text: ['people'], frame: 'staff' } as const;

export const peopleRoutes: readonly PageRoute[] = [
  {
    id: 'people/sign-in',
    path: '/sign-in',
    page: () => import('./sign-in-page.tsx'),
    ...staff,
  },
  {
    id: 'people/code',
    path: '/sign-in/code',
    page: () => import('./code-page.tsx'),
    ...staff,
  },
  {
    id: 'people/organisation',
    path: '/sign-in/organisation',
    page: () => import('./organisation-page.tsx'),
    ...staff,
  },
  {
    id: 'people/enrol',
    path: '/sign-in/set-up-code',
    page: () => import('./enrol-page.tsx'),
    ...staff,
  },
  {
    id: 'people/invitation',
    path: '/link/invitation/:token',
    page: () => import('./invitation-page.tsx'),
    ...staff,
  },
  {
    id: 'people/sign-out',
    path: '/sign-out',
    page: () => import('./sign-out-page.tsx'),
    ...staff,
  },
  {
    id: 'people/home',
    path: '/staff',
    page: () => import('./staff-home-page.tsx'),
    ...staff,
  },
  {
    id: 'people/sessions',
    path: '/staff/sessions',
    page: () => import('./sessions-page.tsx'),
    ...staff,
  },
  {
    id: 'people/list',
    path: '/staff/people',
    page: () => import('./people-page.tsx'),
    ...staff,
  },
  {
    id: 'people/invite',
    path: '/staff/people/invite',
    page: () => import('./invite-page.tsx'),
    ...staff,
  },
  {
    id: 'people/person',
    path: '/staff/people/:id',
    page: () => import('./person-page.tsx'),
    ...staff,
  },
];
