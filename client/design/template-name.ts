import type { Text } from '#shared/text.ts';

/** What a kind of message is called; one that has no name yet is shown by its code. */
export function templateName(template: string, text: Text): string {
  const known = templates.find((each) => each === template);
  return known === undefined ? template : text(`messages:template.${known}`);
}

const templates = [
  'registration-confirmed',
  'registration-waiting',
  'registration-offered',
  'registration-offer-lapsed',
  'registration-cancelled',
  'registration-changed',
  'registration-repeated',
  'registration-not-made',
  'registration-applied',
  'registration-refused',
  'event-moved',
  'event-cancelled',
  'session-moved',
  'session-removed',
  'access-updated',
  'access-acknowledged',
  'access-question',
  'access-confirmed',
  'access-review',
  'access-digest',
  'preparation-digest',
  'access-need-moved',
  'access-withdrawn',
  'draft-saved',
  'links-asked',
  'links-unknown',
  'fresh-code',
  'person-invited',
  'password-changed',
  'app-changed',
  'booking-offered',
  'booking-accepted',
  'booking-confirmed',
  'booking-seat-taken',
  'booking-hold-expired',
  'booking-retracted',
  'booking-overlap',
  'booking-prep-sent',
  'booking-unsettled',
  'booking-cancelled',
  'booking-completed',
  'booking-paid',
  'broadcast',
] as const;
