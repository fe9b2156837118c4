import { z } from 'zod';
import {
  askLinksInput,
  freshCodeInput,
  freshGrant,
  linkInput,
  openedLink,
  openedPurposes,
} from '#shared/people.ts';
import { type Endpoint, anyone, endpoint } from '#server/http/endpoint.ts';
import type { Links } from './links.ts';

export interface LinkRoutesPorts {
  links: Links;
}

/** Links by mail. Only a POST uses one, since mail scanners follow what they can GET. */
export const linkRoutes = ({ links }: LinkRoutesPorts): Endpoint[] => [
  endpoint({
    id: 'links.ask',
    method: 'post',
    path: '/links/ask',
    input: askLinksInput,
    answer: 'nothing',
    limits: [byNetwork, { name: 'link', by: ({ email }) => email }],
    may: anyone,
    handler: ({ input, visitor }) =>
      links.ask({ email: input.email, locale: input.locale ?? visitor.locale }, visitor.requestId),
  }),
  endpoint({
    id: 'links.open',
    method: 'post',
    path: '/links/:purpose',
    params: z.strictObject({ purpose: z.enum(openedPurposes) }),
    input: linkInput,
    answer: openedLink,
    limits: [byNetwork],
    may: anyone,
    handler: ({ params, input, visitor }) => links.open(params.purpose, input.token, visitor),
  }),
  endpoint({
    id: 'links.askFreshCode',
    method: 'post',
    path: '/registrations/:id/fresh-code',
    params: byId,
    answer: 'nothing',
    limits: [byNetwork],
    may: anyone,
    handler: ({ params, visitor }) => links.askFreshCode(params.id, visitor, visitor.requestId),
  }),
  endpoint({
    id: 'links.confirmFreshCode',
    method: 'post',
    path: '/registrations/:id/fresh-code/confirm',
    params: byId,
    input: freshCodeInput,
    answer: freshGrant,
    limits: [byNetwork],
    may: anyone,
    handler: ({ params, input, visitor }) =>
      links.confirmFreshCode({ registrationId: params.id, ...input }, visitor),
  }),
];

const byId = z.strictObject({ id: z.string().max(64) });
const byNetwork = { name: 'link', by: 'network' } as const;
