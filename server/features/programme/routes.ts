import { programme } from '#shared/programme.ts';
import { anyone, endpoint, type Endpoint } from '#server/http/endpoint.ts';
import type { ProgrammeService } from './service.ts';

/** What the public may ask of the programme. */
export function programmeRoutes(services: { programme: ProgrammeService }): Endpoint[] {
  return [
    endpoint({
      id: 'programme.get',
      method: 'get',
      path: '/programme',
      answer: programme,
      may: anyone,
      handler: () => services.programme.get(),
    }),
  ];
}
