import { type FitFinding, isRefusal } from '#shared/fit-findings.ts';
import type { PrepItem } from '#shared/booking-codes.ts';
import type { Booking } from './ports.ts';

/** What is not there yet (domain rules §1.8); each has a sentence. */
export type Lacking =
  | 'fee'
  | 'hours'
  | 'place'
  | 'acceptance'
  | 'fit'
  | 'hearing-interpreter'
  | 'prep'
  | 'coworkers'
  | 'recording';

/** Without these nothing can be prepared (domain rules §1.5). */
export const neededPrep: readonly PrepItem[] = ['contact', 'briefing-time', 'timetable', 'slides'];

/** What keeps a booking from being confirmed: fee, hours, a place or platform, acceptance, and somebody who fits. */
export function lackingToConfirm(
  booking: Pick<Booking, 'fee' | 'startsAt' | 'endsAt' | 'history'>,
  { findings, hasPlace }: { findings: readonly FitFinding[]; hasPlace: boolean },
): Lacking[] {
  const accepted = booking.history.some(({ action }) => action === 'accept' || action === 'agree');
  return chosen({
    fee: booking.fee.feePence <= 0,
    hours: booking.endsAt <= booking.startsAt,
    place: !hasPlace,
    acceptance: !accepted,
    fit: findings.some((finding) => finding !== 'overlap' && isRefusal(finding)),
    'hearing-interpreter': findings.includes('no-hearing-interpreter'),
  });
}

/** What keeps a booking from being ready: material, co-workers who know of each other, recording settled, a registration that stands. */
export function lackingToBeReady(
  booking: Pick<Booking, 'prep' | 'recordingConsent'>,
  {
    findings,
    hasCoworkers,
    recorded,
  }: { findings: readonly FitFinding[]; hasCoworkers: boolean; recorded: boolean },
): Lacking[] {
  return chosen({
    prep: neededPrep.some((item) => booking.prep[item] === undefined),
    coworkers: hasCoworkers && booking.prep['co-workers'] === undefined,
    recording: recorded && booking.recordingConsent === 'not_asked',
    fit: findings.includes('registration-expired'),
  });
}

const chosen = (lacks: Partial<Record<Lacking, boolean>>): Lacking[] =>
  (Object.keys(lacks) as Lacking[]).filter((one) => lacks[one]);
