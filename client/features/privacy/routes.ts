import type { PageRoute } from '#client/routes.tsx';

export const privacyRoutes: readonly PageRoute[] = [
  {
    id: 'privacy/notice',
    path: '/privacy',
    page: () => import('./notice-page.tsx'),
    text: ['privacy'],
    frame: 'public',
  },
  {
    id: 'privacy/accessibility',
    path: '/accessibility',
    page: () => import('./accessibility-page.tsx'),
    text: ['privacy'],
    frame: 'public',
  },
  {
    id: 'privacy/contact',
    path: '/contact',
    page: () => import('./contact-page.tsx'),
    text: ['privacy'],
    frame: 'public',
  },
  {
    id: 'privacy/display',
    path: '/display',
    page: () => import('./display-page.tsx'),
    text: ['privacy'],
    frame: 'public',
  },
];
