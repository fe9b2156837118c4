import { z } from 'zod';
import { coverBoard, coverOverview } from '#shared/cover-board.ts';
import { coverAcceptance, coverLineInput, eventCover } from '#shared/cover-plan.ts';
import { coverSettingsInput, coverSettingsPage } from '#shared/cover-settings.ts';
import { supportKindCode } from '#shared/cover.ts';
import { allowsSomewhere, type Permission } from '#shared/permissions.ts';
import { endpoint, type Endpoint } from '#server/http/endpoint.ts';
import type { Actor, Visitor } from '#server/http/visitor.ts';
import type { createCoverBoard } from './board-service.ts';
import type { Caller } from './ports.ts';
import type { Cover } from './service.ts';
import type { createCoverSettings } from './settings-service.ts';

type CoverServices = Pick<Cover, 'get' | 'saveLine' | 'accept'> &
  ReturnType<typeof createCoverBoard> & { settings: ReturnType<typeof createCoverSettings> };

const byEvent = z.object({ id: z.string().max(64) });
const path = '/staff/events/:id/cover';

/** How many communication professionals are needed and what is missing, for staff. */
export const coverRoutes = ({ cover }: { cover: CoverServices }): Endpoint[] => [
  endpoint({
    id: 'cover.get',
    method: 'get',
    path,
    params: byEvent,
    answer: eventCover,
    may: may('cover.see'),
    handler: ({ params, visitor }) => cover.get(params.id, callerOf(visitor)),
  }),
  endpoint({
    id: 'cover.saveLine',
    method: 'put',
    path: `${path}/lines/:kind`,
    params: byEvent.extend({ kind: supportKindCode }),
    input: coverLineInput,
    answer: eventCover,
    may: may('cover.change'),
    handler: ({ params, input, visitor }) =>
      cover.saveLine(params.id, params.kind, input, callerOf(visitor)),
  }),
  endpoint({
    id: 'cover.accept',
    method: 'post',
    path: `${path}/accept`,
    params: byEvent,
    input: coverAcceptance,
    answer: eventCover,
    may: may('cover.change'),
    handler: ({ params, input, visitor }) => cover.accept(params.id, input, callerOf(visitor)),
  }),
  endpoint({
    id: 'cover.board',
    method: 'get',
    path: `${path}/board`,
    params: byEvent,
    answer: coverBoard,
    may: may('cover.see'),
    handler: ({ params, visitor }) => cover.board(params.id, callerOf(visitor)),
  }),
  endpoint({
    id: 'cover.overview',
    method: 'get',
    path: '/staff/cover',
    answer: coverOverview,
    may: may('cover.see'),
    handler: ({ visitor }) => cover.overview(callerOf(visitor)),
  }),
  endpoint({
    id: 'cover.settings',
    method: 'get',
    path: '/staff/cover/settings',
    answer: coverSettingsPage,
    may: may('cover.see'),
    handler: ({ visitor }) => cover.settings.get(callerOf(visitor)),
  }),
  endpoint({
    id: 'cover.saveSettings',
    method: 'put',
    path: '/staff/cover/settings/:kind',
    params: z.object({ kind: supportKindCode }),
    input: coverSettingsInput,
    answer: coverSettingsPage,
    may: may('cover.change'),
    handler: ({ params, input, visitor }) =>
      cover.settings.save(params.kind, input, callerOf(visitor)),
  }),
];

const may =
  (permission: Permission) =>
  (actor: Actor): boolean =>
    actor.kind === 'person' && allowsSomewhere(actor.roles, permission);

const callerOf = ({ actor, requestId }: Visitor): Caller => ({
  roles: actor.kind === 'person' ? actor.roles : [],
  by: actor.kind === 'person' ? { kind: 'person', id: actor.id } : { kind: 'visitor' },
  requestId,
});
