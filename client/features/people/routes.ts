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
    id: 'people/own-sign-in',
    path: '/staff/sign-in',
    page: () => import('./own-sign-in-page.tsx'),
    ...staff,
  },
  {
    id: 'people/prove',
    path: '/staff/sign-in/prove',
    page: () => import('./prove-page.tsx'),
    ...staff,
  },
  {
    id: 'people/own-codes',
    path: '/staff/sign-in/codes',
    page: () => import('./own-codes-page.tsx'),
    ...staff,
  },
  {
    id: 'people/own-app',
    path: '/staff/sign-in/app',
    page: () => import('./own-app-page.tsx'),
    ...staff,
  },
  {
    id: 'people/own-password',
    path: '/staff/sign-in/password',
    page: () => import('./own-password-page.tsx'),
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
