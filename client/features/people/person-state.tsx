import { Tag } from '#client/design/tag.tsx';
import { useText } from '#client/text/text.tsx';
import type { PersonState } from '#shared/people.ts';

/** Where a member of staff stands, as a tag. */
export function PersonStateTag({ state }: { state: PersonState }) {
  const text = useText();
  return <Tag tone={tones[state]}>{text(`people:state.${state}`)}</Tag>;
}

const tones = { invited: 'wait', active: 'good', left: 'calm' } as const;
