import type { OwnBookingAction, PrepItem, StaffBookingAction } from '#shared/booking-codes.ts';
import type {
  BookingActInput,
  CandidateQuery,
  OfferInput,
  OwnActInput,
} from '#shared/booking-inputs.ts';
import type {
  BookingBoard,
  CandidateList,
  MoneyList,
  OwnBooking,
  OwnBookingList,
  StaffBooking,
} from '#shared/bookings.ts';
import type { RunningOrder } from '#shared/running-order.ts';
import type { Send } from './api.ts';

const of = (eventId: string): string => `/staff/events/${encodeURIComponent(eventId)}/bookings`;
const one = (id: string): string => `/staff/bookings/${encodeURIComponent(id)}`;

/** A seat of a block at an event. */
export interface SeatAddress {
  eventId: string;
  requirementId: string;
  no: string;
}
const seatPath = ({ eventId, requirementId, no }: SeatAddress): string =>
  `${of(eventId)}/${encodeURIComponent(requirementId)}/${encodeURIComponent(no)}`;

export const getBookingBoard = (send: Send, eventId: string) =>
  send<BookingBoard>('get', of(eventId));

export const getRunningOrder = (send: Send, eventId: string) =>
  send<RunningOrder>('get', `/staff/events/${encodeURIComponent(eventId)}/running-order`);

export const listCandidates = (send: Send, seat: SeatAddress, query: CandidateQuery) =>
  send<CandidateList>('get', seatPath(seat), { query });

export const offerSeat = (send: Send, seat: SeatAddress, input: OfferInput) =>
  send<void>('post', seatPath(seat), { input });

export const listBookingMoney = (send: Send) => send<MoneyList>('get', '/staff/bookings');

export const getStaffBooking = (send: Send, id: string) => send<StaffBooking>('get', one(id));

export const actOnBooking = (
  send: Send,
  id: string,
  action: StaffBookingAction,
  input: BookingActInput,
) => send<StaffBooking>('post', `${one(id)}/${action}`, { input });

export const prepareBooking = (
  send: Send,
  id: string,
  input: { version: number; items: PrepItem[] },
) => send<StaffBooking>('put', `${one(id)}/preparation`, { input });

/** Opens a professional's own pages by the token of a link. Throws gone. */
export const openWork = (send: Send, token: string) =>
  send<void>('post', '/work/open', { input: { token } });

export const listWork = (send: Send) => send<OwnBookingList>('get', '/work');

export const getWork = (send: Send, id: string) =>
  send<OwnBooking>('get', `/work/bookings/${encodeURIComponent(id)}`);

export const actOnWork = (send: Send, id: string, action: OwnBookingAction, input: OwnActInput) =>
  send<OwnBooking>('post', `/work/bookings/${encodeURIComponent(id)}/${action}`, { input });

/** A new secret address of the professional's diary. */
export const newDiaryAddress = (send: Send) => send<{ href: string }>('post', '/work/calendar');
