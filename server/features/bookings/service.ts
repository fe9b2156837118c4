import { createBookingChanges } from './change-service.ts';
import { createClaim } from './claim-service.ts';
import { createPreparationDigest } from './digest-service.ts';
import { createFit } from './fit-service.ts';
import { type BookingFollowUpPorts, createBookingFollowUps } from './follow-ups.ts';
import { createMove } from './move-service.ts';
import { createOffers } from './offer-service.ts';
import { createOwnBookings } from './own-service.ts';
import type { BookingPorts } from './ports.ts';
import { createRunningOrder } from './running-order-service.ts';
import { createStaffBookings } from './staff-service.ts';

export type Bookings = ReturnType<typeof createBookings>;

/** Bookings of communication professionals: offered, held, confirmed, prepared, worked, paid. */
export function createBookings(ports: BookingPorts) {
  const move = createMove(ports);
  const fitsFor = createFit(ports);
  const claims = createClaim({ ...ports, move });
  const offers = createOffers({ ...ports, fitsFor });
  const staff = createStaffBookings({ ...ports, move, claim: claims.claim, fitsFor });
  const own = createOwnBookings({ ...ports, move, claims, linesDue: staff.linesDue });
  return {
    ...createBookingChanges({ ...ports, move }),
    sweep: claims.sweep,
    runningOrder: createRunningOrder(ports),
    offers,
    staff,
    own,
    digest: (
      needed: Pick<Parameters<typeof createPreparationDigest>[0], 'listBookers' | 'queueMail'>,
    ) => createPreparationDigest({ ...ports, ...needed }),
    followUps: (needed: Pick<BookingFollowUpPorts, 'addressOf' | 'queueMail'>) =>
      createBookingFollowUps({
        ...ports,
        ...needed,
        move,
        free: claims.free,
        listOthers: offers.listOthers,
      }),
  };
}
