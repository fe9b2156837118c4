import { ownBookingActions, staffBookingActions } from '#shared/booking-codes.ts';
import {
  bookers,
  everything,
  money,
  planners,
  somewhere,
  theEvent,
  type WhoMay,
} from './who-may-words.ts';

/** The endpoints of communication support. */
export const whoMayOfSupport: Record<string, WhoMay> = {
  'cover.get': theEvent(...planners),
  'cover.saveLine': theEvent(...bookers),
  'cover.accept': theEvent(...bookers),
  'cover.board': theEvent(...planners),
  'cover.overview': somewhere(...planners),
  'cover.settings': somewhere(...planners),
  'cover.saveSettings': everything(...bookers),

  'rota.list': somewhere(...bookers),
  'rota.ask': theEvent(...bookers),
  'rota.get': theEvent(...bookers),
  'rota.accept': theEvent(...bookers),
  'rota.discard': theEvent(...bookers),

  'professionals.list': somewhere(...bookers),
  'professionals.names': somewhere(...bookers),
  'professionals.get': somewhere(...bookers),
  ...Object.fromEntries(
    ['create', 'change', 'leave', 'return', 'import', 'details', 'changeDetails'].map((call) => [
      `professionals.${call}`,
      everything('access-lead'),
    ]),
  ),
  'agencies.list': somewhere(...bookers),
  'agencies.add': everything('access-lead'),
  'agencies.get': everything('access-lead'),
  'agencies.change': everything('access-lead'),

  'bookings.board': theEvent(...bookers, ...money),
  'bookings.runningOrder': theEvent(...bookers, ...money),
  'bookings.get': theEvent(...bookers, ...money),
  'bookings.money': somewhere(...bookers, ...money),
  ...Object.fromEntries(
    ['candidates', 'offer', 'prepare', ...staffBookingActions].map((call) => [
      `bookings.${call}`,
      theEvent('access-lead'),
    ]),
  ),
  'bookings.approve': theEvent('budget-holder'),
  'bookings.pay': theEvent('payer'),
  'work.open': 'anyone',
  'work.diary': 'anyone',
  ...Object.fromEntries(
    ['list', 'get', 'calendar', ...ownBookingActions].map((call) => [`work.${call}`, 'holder']),
  ),
};
