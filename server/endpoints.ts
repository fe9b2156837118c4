import { eventsRoutes } from '#server/features/events/routes.ts';
import { programmeRoutes } from '#server/features/programme/routes.ts';
import type { Endpoint } from '#server/http/endpoint.ts';
import type { Services } from './services.ts';

/** Every declared endpoint. */
export function endpointsOf(services: Services): Endpoint[] {
  return [...eventsRoutes(services), ...programmeRoutes(services)];
}
