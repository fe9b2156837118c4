import type { PageRoute } from '#client/routes.tsx';
import { needGroups } from '#shared/access-needs.ts';

const text = ['registrations', 'access-requests'] as const;

const draftPage = (name: string, page: PageRoute['page']): PageRoute => ({
  id: `registrations/${name}`,
  path: `/register/:id/${name}`,
  page,
  text,
  frame: 'public',
});

const managePage = (name: string, path: string, page: PageRoute['page']): PageRoute => ({
  id: `registrations/${name}`,
  path: `/registrations/:id${path}`,
  page,
  text,
  frame: 'public',
});

const linkPage = (name: string, path: string): PageRoute => ({
  id: `registrations/open-${name}`,
  path,
  page: () => import('./link-page.tsx'),
  text,
  frame: 'public',
});

const needPage = () => import('./need-group-page.tsx');

/** The pages about the access of one person: of whoever fills in the form, or of their assistant. */
const accessPages = (whose: '' | 'assistant-'): PageRoute[] => [
  draftPage(`${whose}consent`, () => import('./consent-page.tsx')),
  draftPage(`${whose}needs`, () => import('./needs-page.tsx')),
  ...needGroups
    .filter((group) => group !== 'catering')
    .map((group) => draftPage(`${whose}needs-${group}`, needPage)),
  draftPage(`${whose}anything-else`, () => import('./more-page.tsx')),
  draftPage(`${whose}food`, needPage),
];

export const registrationsRoutes: readonly PageRoute[] = [
  {
    id: 'registrations/start',
    path: '/events/:slug/register',
    page: () => import('./start-page.tsx'),
    text,
    frame: 'public',
  },
  draftPage('contact', () => import('./contact-page.tsx')),
  draftPage('people', () => import('./people-page.tsx')),
  draftPage('guardian', () => import('./guardian-page.tsx')),
  draftPage('place', () => import('./place-page.tsx')),
  draftPage('sessions', () => import('./sessions-page.tsx')),
  ...accessPages(''),
  draftPage('assistant', () => import('./assistant-page.tsx')),
  ...accessPages('assistant-'),
  draftPage('photos', () => import('./photos-page.tsx')),
  { ...draftPage('questions', () => import('./questions-page.tsx')), takesFiles: true },
  draftPage('language', () => import('./language-page.tsx')),
  draftPage('profile', () => import('./profile-page.tsx')),
  draftPage('check', () => import('./check-page.tsx')),
  draftPage('full', () => import('./full-page.tsx')),
  draftPage('lost', () => import('./lost-page.tsx')),
  draftPage('later', () => import('./later-page.tsx')),
  draftPage('done', () => import('./done-page.tsx')),
  linkPage('manage', '/link/manage/:token'),
  linkPage('member', '/link/member/:token'),
  linkPage('draft', '/register/:id/open/:token'),
  {
    id: 'registrations/find',
    path: '/find-my-registration',
    page: () => import('./find-page.tsx'),
    text,
    frame: 'public',
  },
  managePage('manage', '', () => import('./manage-page.tsx')),
  managePage('decline', '/decline', () => import('./decline-page.tsx')),
  managePage('cancel', '/cancel', () => import('./cancel-page.tsx')),
  managePage('split', '/split', () => import('./split-page.tsx')),
  managePage('details', '/details', () => import('./details-page.tsx')),
  managePage('person', '/people/:personId', () => import('./person-page.tsx')),
  {
    ...managePage(
      'own-questions',
      '/people/:personId/questions',
      () => import('./own-questions-page.tsx'),
    ),
    takesFiles: true,
  },
  managePage('places', '/people/:personId/places', () => import('./places-page.tsx')),
  managePage(
    'add-assistant',
    '/people/:personId/assistant',
    () => import('./add-assistant-page.tsx'),
  ),
];
