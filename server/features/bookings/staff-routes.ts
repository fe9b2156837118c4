import { z } from 'zod';
import { allowsSomewhere, type Permission } from '#shared/permissions.ts';
import { type StaffBookingAction, staffBookingActions } from '#shared/booking-codes.ts';
import { bookingActInput, candidateQuery, offerInput, prepInput } from '#shared/booking-inputs.ts';
import { bookingBoard, candidateList, moneyList, staffBooking } from '#shared/bookings.ts';
import { runningOrder } from '#shared/running-order.ts';
import { type Endpoint, endpoint } from '#server/http/endpoint.ts';
import type { Actor, Visitor } from '#server/http/visitor.ts';
import type { Caller } from './ports.ts';
import type { Bookings } from './service.ts';

const id = z.string().max(64);
const seat = z.object({ eventId: id, requirementId: id, no: z.coerce.number().int().min(1) });
const one = z.object({ id });
const ofEvent = '/staff/events/:eventId/bookings';

/** Bookings of communication professionals, for staff. */
export const staffBookingRoutes = ({
  offers,
  staff,
  runningOrder: order,
}: Bookings): Endpoint[] => [
  endpoint({
    id: 'bookings.board',
    method: 'get',
    path: ofEvent,
    params: z.object({ eventId: id }),
    answer: bookingBoard,
    may: may('bookings.see'),
    handler: ({ params, visitor }) => offers.board(params.eventId, callerOf(visitor)),
  }),
  endpoint({
    id: 'bookings.runningOrder',
    method: 'get',
    path: '/staff/events/:eventId/running-order',
    params: z.object({ eventId: id }),
    answer: runningOrder,
    may: may('bookings.see'),
    handler: ({ params, visitor }) => order(params.eventId, callerOf(visitor)),
  }),
  endpoint({
    id: 'bookings.candidates',
    method: 'get',
    path: `${ofEvent}/:requirementId/:no`,
    params: seat,
    query: candidateQuery,
    answer: candidateList,
    may: may('bookings.change'),
    handler: ({ params, query, visitor }) => offers.candidates(params, query, callerOf(visitor)),
  }),
  endpoint({
    id: 'bookings.offer',
    method: 'post',
    path: `${ofEvent}/:requirementId/:no`,
    params: seat,
    input: offerInput,
    answer: 'nothing',
    may: may('bookings.change'),
    handler: async ({ params, input, visitor }) => {
      await offers.offer(params, input, callerOf(visitor));
    },
  }),
  endpoint({
    id: 'bookings.money',
    method: 'get',
    path: '/staff/bookings',
    answer: moneyList,
    may: may('bookings.see'),
    handler: ({ visitor }) => staff.listMoney(callerOf(visitor)),
  }),
  endpoint({
    id: 'bookings.get',
    method: 'get',
    path: '/staff/bookings/:id',
    params: one,
    answer: staffBooking,
    may: may('bookings.see'),
    handler: ({ params, visitor }) => staff.get(params.id, callerOf(visitor)),
  }),
  endpoint({
    id: 'bookings.prepare',
    method: 'put',
    path: '/staff/bookings/:id/preparation',
    params: one,
    input: prepInput,
    answer: staffBooking,
    may: may('bookings.change'),
    handler: ({ params, input, visitor }) => staff.prepare(params.id, input, callerOf(visitor)),
  }),
  ...staffBookingActions.map((action) =>
    endpoint({
      id: `bookings.${action}`,
      method: 'post',
      path: `/staff/bookings/:id/${action}`,
      params: one,
      input: bookingActInput,
      answer: staffBooking,
      may: may(permissionOf(action)),
      handler: ({ params, input, visitor }) =>
        staff.act(params.id, action, input, callerOf(visitor)),
    }),
  ),
];

function permissionOf(action: StaffBookingAction): Permission {
  if (action === 'approve') return 'bookings.approve';
  return action === 'pay' ? 'bookings.pay' : 'bookings.change';
}

const may =
  (permission: Permission) =>
  (actor: Actor): boolean =>
    actor.kind === 'person' && allowsSomewhere(actor.roles, permission);

const callerOf = ({ actor, requestId }: Visitor): Caller => ({
  roles: actor.kind === 'person' ? actor.roles : [],
  by: actor.kind === 'person' ? { kind: 'person', id: actor.id } : { kind: 'visitor' },
  requestId,
});
