import { bookingSettingsOn } from '#shared/booking-settings.ts';
import type { LocaleId } from '#shared/locales.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import { isoDay } from '#shared/time.ts';
import { yearsAround } from '#shared/working-days.ts';
import { type PreparationDigest, preparationDigest } from './digest-mail.ts';
import { mayWith } from './policy.ts';
import type { Booking, BookingPorts } from './ports.ts';
import { materialWaits, preparationDays } from './preparation-rules.ts';

interface DigestPorts extends Pick<BookingPorts, 'store' | 'settings' | 'bankHolidays' | 'clock'> {
  /** Those who see to bookings. */
  listBookers: () => Promise<
    Array<{ id: string; name: string; email: string; locale: LocaleId; roles: RoleGrant[] }>
  >;
  queueMail: (mail: PreparationDigest) => Promise<void>;
}

/** Bookings looked at in a day, those of the soonest work first. */
const most = 2_000;

/** Tells those who see to bookings, once a day, for how many material is to be asked for or is late. Answers how many it told. */
export function createPreparationDigest({
  store,
  settings,
  bankHolidays,
  clock,
  listBookers,
  queueMail,
}: DigestPorts) {
  return async function sendDigests(): Promise<number> {
    const now = clock.now();
    const kept = await settings();
    const waiting = (await store.listIn(['confirmed'], most))
      .filter(({ startsAt }) => startsAt > now)
      .map((booking) => ({ booking, waits: waitsFor(booking) }));
    let told = 0;
    for (const booker of await listBookers()) {
      const count = (which: 'ask' | 'late') =>
        waiting.filter(
          ({ booking, waits }) => waits === which && mayWith(booker, 'bookings.change', booking),
        ).length;
      const figures = { askMaterial: count('ask'), lateMaterial: count('late') };
      const mail = preparationDigest(booker, figures, now.toISOString().slice(0, 10));
      if (!mail) continue;
      await queueMail(mail);
      told += 1;
    }
    return told;

    function waitsFor({ startsAt, zone, nation }: Booking): 'ask' | 'late' | null {
      const day = isoDay(startsAt, zone);
      const holidays = bankHolidays(nation, yearsAround(day));
      const days = preparationDays(day, bookingSettingsOn(kept, day), holidays);
      return materialWaits(days, isoDay(now, zone));
    }
  };
}
