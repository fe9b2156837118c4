import { Tag, type TagTone } from '#client/design/tag.tsx';
import { useText } from '#client/text/text.tsx';
import type { BookingState } from '#shared/booking-codes.ts';

/** Where a booking stands, as a tag. */
export function BookingStateTag({ state }: { state: BookingState }) {
  const text = useText();
  return <Tag tone={tones[state]}>{text(`bookings:states.${state}`)}</Tag>;
}

const tones: Record<BookingState, TagTone> = {
  enquiry: 'new',
  quoted: 'new',
  claiming: 'wait',
  provisional: 'wait',
  confirmed: 'good',
  prep_sent: 'good',
  ready: 'good',
  needs_reconfirmation: 'wait',
  in_progress: 'good',
  completed: 'good',
  no_user_present: 'good',
  invoiced: 'wait',
  approved: 'wait',
  paid: 'good',
  closed: 'calm',
  declined: 'bad',
  lapsed: 'calm',
  cancelled_by_us: 'bad',
  withdrawn_by_them: 'bad',
  no_show_professional: 'bad',
  disputed: 'bad',
};
