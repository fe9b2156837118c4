import type { LocaleId } from '#shared/locales.ts';
import type { EventHandler } from '#server/platform/relay.ts';
import type { createClaim } from './claim-service.ts';
import { freedStates } from './lifecycle.ts';
import { type BookingMail, bookingMailOf } from './mail.ts';
import type { Move } from './move-service.ts';
import type { createOffers } from './offer-service.ts';
import type { BookingPorts } from './ports.ts';

export interface BookingFollowUpPorts extends Pick<BookingPorts, 'store' | 'diary'> {
  move: Move;
  free: ReturnType<typeof createClaim>['free'];
  listOthers: ReturnType<typeof createOffers>['listOthers'];
  addressOf: (
    professionalId: string,
  ) => Promise<{ name: string; address: string; locale: LocaleId } | null>;
  queueMail: (mail: BookingMail) => Promise<void>;
}

/** Does what follows from what happened to a booking: rows given back, others told, mail. Each step is safe to repeat. */
export function createBookingFollowUps(ports: BookingFollowUpPorts): EventHandler {
  const { store, diary, move, free, listOthers, addressOf, queueMail } = ports;
  const itself = { by: { kind: 'system' } };

  return async function followUp(event, { id }) {
    const booking = await store.find(id);
    if (!booking) return;
    if (freedStates.includes(booking.state)) await free(booking);
    if (event.type === 'booking.accepted') {
      if (booking.claimId !== null && !freedStates.includes(booking.state))
        await diary.settle(booking.claimId);
      for (const other of await listOthers(booking))
        await move(other, 'lapse', itself, { lapse: 'seat-taken' });
    }
    if (event.type === 'booking.reconfirmed') {
      if (booking.claimId !== null) await diary.settle(booking.claimId);
      await diary.release(String(event.data['claim']));
    }
    const to = await addressOf(booking.professionalId);
    const mail = to && bookingMailOf(event, booking, to);
    if (mail) await queueMail(mail);
  };
}
