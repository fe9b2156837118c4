import type { TagTone } from '#client/design/tag.tsx';
import type { RegistrationState } from '#shared/events.ts';

/** How a state of registration looks. */
export const registrationTones: Record<RegistrationState, TagTone> = {
  open: 'good',
  full: 'wait',
  'not-open': 'new',
  closed: 'calm',
  past: 'calm',
  cancelled: 'bad',
};
