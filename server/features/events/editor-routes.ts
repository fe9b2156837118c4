import { z } from 'zod';
import { cloneInput, eventEditor, newEventInput, publishInput } from '#shared/event-editor.ts';
import { eventSections } from '#shared/event-section-ids.ts';
import { sectionInputs } from '#shared/event-sections.ts';
import { versionInput } from '#shared/registrations.ts';
import { type Endpoint, endpoint } from '#server/http/endpoint.ts';
import { may, staffCaller } from '#server/http/gate.ts';
import type { EventEditors } from './editor-service.ts';

const byId = z.strictObject({ id: z.string().max(64) });

/** The endpoints of those who make and run events; the service asks again about the event itself. */
export const editorRoutes = ({ eventEditors }: { eventEditors: EventEditors }): Endpoint[] => [
  endpoint({
    id: 'eventEditors.create',
    method: 'post',
    path: '/staff/events',
    input: newEventInput,
    answer: eventEditor,
    status: 201,
    may: changes,
    handler: ({ input, visitor }) => eventEditors.create(input, staffCaller(visitor)),
  }),
  endpoint({
    id: 'eventEditors.get',
    method: 'get',
    path: '/staff/events/:id/editor',
    params: byId,
    answer: eventEditor,
    may: changes,
    handler: ({ params, visitor }) => eventEditors.get(params.id, staffCaller(visitor)),
  }),
  ...eventSections.map((section) =>
    endpoint({
      id: `eventEditors.change-${section}`,
      method: 'put',
      path: `/staff/events/:id/sections/${section}`,
      params: byId,
      input: sectionInputs[section] as z.ZodType,
      answer: eventEditor,
      may: changes,
      handler: ({ params, input, visitor }) =>
        eventEditors.change(params.id, section, input as never, staffCaller(visitor)),
    }),
  ),
  endpoint({
    id: 'eventEditors.publish',
    method: 'post',
    path: '/staff/events/:id/publish',
    params: byId,
    input: publishInput,
    answer: eventEditor,
    may: changes,
    handler: ({ params, input, visitor }) =>
      eventEditors.publish(params.id, input, staffCaller(visitor)),
  }),
  ...(['open-registration', 'close-registration', 'complete', 'cancel'] as const).map((action) =>
    endpoint({
      id: `eventEditors.${action}`,
      method: 'post',
      path: `/staff/events/:id/${action}`,
      params: byId,
      input: versionInput,
      answer: eventEditor,
      may: changes,
      handler: ({ params, input, visitor }) =>
        eventEditors.act(params.id, `event.${action}`, input.version, staffCaller(visitor)),
    }),
  ),
  endpoint({
    id: 'eventEditors.clone',
    method: 'post',
    path: '/staff/events/:id/clone',
    params: byId,
    input: cloneInput,
    answer: eventEditor,
    status: 201,
    may: changes,
    handler: ({ params, input, visitor }) =>
      eventEditors.clone(params.id, input, staffCaller(visitor)),
  }),
];

const changes = may('events.change');
