import type { PageRoute } from '#client/routes.tsx';

export const questionsRoutes: readonly PageRoute[] = [
  {
    id: 'questions/list',
    path: '/staff/events/:eventId/questions',
    page: () => import('./questions-page.tsx'),
    text: ['questions'],
    frame: 'staff',
  },
  {
    id: 'questions/question',
    path: '/staff/events/:eventId/questions/:questionId',
    page: () => import('./question-page.tsx'),
    text: ['questions', 'registrations', 'staff'],
    frame: 'staff',
  },
];
