import { z } from 'zod';
import { webinarChecklist, webinarItemId, webinarItemInput } from '#shared/webinar-checklists.ts';
import { endpoint, type Endpoint } from '#server/http/endpoint.ts';
import { may, staffCaller } from '#server/http/gate.ts';
import type { WebinarChecklists } from './service.ts';

const byEvent = z.object({ id: z.string().max(64) });
const path = '/staff/events/:id/checklist';

/** The checklist of an online event, for staff. */
export function webinarChecklistRoutes({
  webinarChecklists,
}: {
  webinarChecklists: WebinarChecklists;
}): Endpoint[] {
  return [
    endpoint({
      id: 'webinarChecklists.get',
      method: 'get',
      path,
      params: byEvent,
      answer: webinarChecklist,
      may: may('events.see'),
      handler: ({ params, visitor }) => webinarChecklists.get(params.id, staffCaller(visitor)),
    }),
    endpoint({
      id: 'webinarChecklists.change',
      method: 'put',
      path: `${path}/:item`,
      params: byEvent.extend({ item: webinarItemId }),
      input: webinarItemInput,
      answer: webinarChecklist,
      may: may('events.change'),
      handler: ({ params, input, visitor }) =>
        webinarChecklists.change(params.id, params.item, input, staffCaller(visitor)),
    }),
  ];
}
