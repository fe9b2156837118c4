import { staffAccessRoutes } from '#client/features/access-requests/staff-routes.ts';
import { coverRoutes } from '#client/features/cover/routes.ts';
import { bookingsRoutes } from '#client/features/bookings/routes.ts';
import { staffEqualityRoutes } from '#client/features/equality-monitoring/staff-routes.ts';
import { staffEventsRoutes } from '#client/features/events/staff-routes.ts';
import { staffMessagesRoutes } from '#client/features/messages/staff-routes.ts';
import { peopleRoutes } from '#client/features/people/routes.ts';
import { professionalsRoutes } from '#client/features/professionals/routes.ts';
import { questionsRoutes } from '#client/features/questions/routes.ts';
import { registrationImportsRoutes } from '#client/features/registration-imports/routes.ts';
import { rotaRoutes } from '#client/features/rota/routes.ts';
import { staffRegistrationsRoutes } from '#client/features/registrations/staff-routes.ts';
import { webinarChecklistsRoutes } from '#client/features/webinar-checklists/routes.ts';
import type { PageRoute } from '#client/routes.tsx';

/** The pages of staff and of professionals, in English and Welsh. */
export const staffRoutes: readonly PageRoute[] = [
  ...staffEqualityRoutes,
  ...peopleRoutes,
  ...staffMessagesRoutes,
  ...staffEventsRoutes,
  ...staffRegistrationsRoutes,
  ...staffAccessRoutes,
  ...webinarChecklistsRoutes,
  ...registrationImportsRoutes,
  ...questionsRoutes,
  ...rotaRoutes,
  ...professionalsRoutes,
  ...coverRoutes,
  ...bookingsRoutes,
];
