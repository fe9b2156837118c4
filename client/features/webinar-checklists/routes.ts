import type { PageRoute } from '#client/routes.tsx';

export const webinarChecklistsRoutes: readonly PageRoute[] = [
  {
    id: 'webinar-checklists/list',
    path: '/staff/events/:id/checklist',
    page: () => import('./checklist-page.tsx'),
    text: ['webinar-checklists'],
    frame: 'staff',
  },
  {
    id: 'webinar-checklists/item',
    path: '/staff/events/:id/checklist/:item',
    page: () => import('./item-page.tsx'),
    text: ['webinar-checklists', 'registrations'],
    frame: 'staff',
  },
];
