import { Tag, type TagTone } from '#client/design/tag.tsx';
import { useText } from '#client/text/text.tsx';
import type { MessageState } from '#shared/messages.ts';

/** Where a message stands, as a tag. */
export function MessageStateTag({ state }: { state: MessageState }) {
  const text = useText();
  return <Tag tone={tones[state]}>{text(`messages:state.${state}`)}</Tag>;
}

const tones: Record<MessageState, TagTone> = {
  queued: 'wait',
  sending: 'wait',
  retry: 'wait',
  sent: 'good',
  kept: 'calm',
  withheld: 'calm',
  failed: 'bad',
  bounced: 'bad',
};
