import { Tag, type TagTone } from '#client/design/tag.tsx';
import { useText } from '#client/text/text.tsx';
import type { BroadcastState } from '#shared/broadcasts.ts';

/** Where a message to many stands, as a tag. */
export function BroadcastStateTag({ state }: { state: BroadcastState }) {
  const text = useText();
  return <Tag tone={tones[state]}>{text(`broadcasts:state.${state}`)}</Tag>;
}

const tones: Record<BroadcastState, TagTone> = {
  draft: 'new',
  scheduled: 'wait',
  sending: 'wait',
  sent: 'good',
  stopped: 'calm',
};
