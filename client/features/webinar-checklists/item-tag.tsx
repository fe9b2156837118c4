import { Tag } from '#client/design/tag.tsx';
import { useText } from '#client/text/text.tsx';
import type { WebinarItem } from '#shared/webinar-checklists.ts';

/** How one thing stands; late is a word and a shape of its own. */
export function ItemTag({ item: { state, late } }: { item: WebinarItem }) {
  const text = useText();
  if (late) return <Tag tone="bad">{text('webinar-checklists:late')}</Tag>;
  return <Tag tone={tones[state]}>{text(`webinar-checklists:states.${state}`)}</Tag>;
}

const tones = { open: 'wait', done: 'good', 'not-needed': 'calm' } as const;
