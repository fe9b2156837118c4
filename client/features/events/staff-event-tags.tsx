import { Tag, type TagTone } from '#client/design/tag.tsx';
import { useText } from '#client/text/text.tsx';
import type { EventState, RegistrationState } from '#shared/events.ts';

/** Whether people can register now; a draft says that nobody sees it yet. */
export function RegistrationTag({
  state,
  registration,
}: {
  state: EventState;
  registration: RegistrationState;
}) {
  const text = useText();
  if (state === 'draft') return <Tag tone="calm">{text('staff:eventState.draft')}</Tag>;
  return <Tag tone={tones[registration]}>{text(`staff:registrationIs.${registration}`)}</Tag>;
}

const tones: Record<RegistrationState, TagTone> = {
  'not-open': 'calm',
  open: 'good',
  full: 'wait',
  closed: 'calm',
  past: 'calm',
  cancelled: 'bad',
};
