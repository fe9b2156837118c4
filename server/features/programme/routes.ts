import { breakLimitsInput, breakLimitsPage } from '#shared/break-limits.ts';
import { programme } from '#shared/programme.ts';
import { anyone, endpoint, type Endpoint } from '#server/http/endpoint.ts';
import { may, staffCaller } from '#server/http/gate.ts';
import type { ProgrammeService } from './service.ts';

/** What the public may ask of the programme, and what staff keep in it. */
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
    endpoint({
      id: 'breakLimits.get',
      method: 'get',
      path: '/staff/break-limits',
      answer: breakLimitsPage,
      may: may('events.change'),
      handler: ({ visitor }) => services.programme.getBreakLimits(staffCaller(visitor)),
    }),
    endpoint({
      id: 'breakLimits.add',
      method: 'post',
      path: '/staff/break-limits',
      input: breakLimitsInput,
      answer: breakLimitsPage,
      status: 201,
      may: may('events.change'),
      handler: ({ input, visitor }) =>
        services.programme.addBreakLimits(input, staffCaller(visitor)),
    }),
  ];
}
