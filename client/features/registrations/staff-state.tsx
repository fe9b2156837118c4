import { Tag, type TagTone } from '#client/design/tag.tsx';
import { useText } from '#client/text/text.tsx';
import type { RegistrationState } from '#shared/registrations.ts';

/** Where a registration stands, as a tag. */
export function RegistrationStateTag({ state }: { state: RegistrationState }) {
  const text = useText();
  return <Tag tone={tones[state]}>{text(`staff:state.${state}`)}</Tag>;
}

const tones: Record<RegistrationState, TagTone> = {
  holding: 'calm',
  applied: 'new',
  confirmed: 'good',
  waiting: 'wait',
  offered: 'new',
  lapsed: 'calm',
  refused: 'bad',
  cancelled: 'bad',
};
