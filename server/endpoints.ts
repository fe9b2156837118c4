import { accessDeskRoutes } from '#server/features/access-requests/desk-routes.ts';
import { accessFiguresRoutes } from '#server/features/access-requests/figures-routes.ts';
import { accessPackRoutes } from '#server/features/access-requests/pack-routes.ts';
import { accessRequestRoutes } from '#server/features/access-requests/routes.ts';
import { coverRoutes } from '#server/features/cover/routes.ts';
import { editorRoutes } from '#server/features/events/editor-routes.ts';
import { equalityRoutes } from '#server/features/equality-monitoring/routes.ts';
import { poolRoutes } from '#server/features/events/pool-routes.ts';
import { eventsRoutes } from '#server/features/events/routes.ts';
import { staffEventsRoutes } from '#server/features/events/staff-routes.ts';
import { timetableRoutes } from '#server/features/events/timetable-routes.ts';
import { venueRoutes } from '#server/features/events/venue-routes.ts';
import { ownBookingRoutes } from '#server/features/bookings/own-routes.ts';
import { staffBookingRoutes } from '#server/features/bookings/staff-routes.ts';
import { broadcastRoutes } from '#server/features/messages/broadcast-routes.ts';
import { templateRoutes } from '#server/features/messages/template-routes.ts';
import { messagesRoutes } from '#server/features/messages/routes.ts';
import { peopleRoutes } from '#server/features/people/routes.ts';
import { professionalRoutes } from '#server/features/professionals/routes.ts';
import { placeInvitationRoutes } from '#server/features/place-invitations/routes.ts';
import { programmeRoutes } from '#server/features/programme/routes.ts';
import { questionRoutes } from '#server/features/questions/routes.ts';
import { registrationDraftRoutes } from '#server/features/registration-drafts/routes.ts';
import { registrationImportRoutes } from '#server/features/registration-imports/routes.ts';
import { registrationRoutes } from '#server/features/registrations/routes.ts';
import { rotaRoutes } from '#server/features/rota/routes.ts';
import { staffRegistrationRoutes } from '#server/features/registrations/staff-routes.ts';
import { webinarChecklistRoutes } from '#server/features/webinar-checklists/routes.ts';
import type { Endpoint } from '#server/http/endpoint.ts';
import type { Services } from './services.ts';

/** Every declared endpoint. */
export function endpointsOf(services: Services): Endpoint[] {
  const { messages, messageEvents, registrations } = services;
  return [
    ...eventsRoutes({ ...services, siteUrl: services.config.siteUrl }),
    ...programmeRoutes(services),
    ...registrationRoutes(registrations),
    ...registrationDraftRoutes(services),
    ...staffRegistrationRoutes(registrations),
    ...registrationImportRoutes(services.imports),
    ...questionRoutes(services.questions),
    ...rotaRoutes(services.rotas),
    ...accessRequestRoutes(services),
    ...accessDeskRoutes(services),
    ...accessPackRoutes(services),
    ...accessFiguresRoutes(services),
    ...peopleRoutes(services),
    ...staffEventsRoutes(services),
    ...editorRoutes(services),
    ...timetableRoutes(services),
    ...poolRoutes(services),
    ...placeInvitationRoutes(services.invitations),
    ...venueRoutes(services),
    ...coverRoutes(services),
    ...professionalRoutes(services.professionals),
    ...staffBookingRoutes(services.bookings),
    ...ownBookingRoutes(services.bookings, services.work),
    ...equalityRoutes(services),
    ...webinarChecklistRoutes(services),
    ...broadcastRoutes(services),
    ...templateRoutes(services.templates),
    ...messagesRoutes({ messages, events: messageEvents }),
  ];
}
