import { useText } from '#client/text/text.tsx';
import type { NeedState } from '#shared/need-states.ts';
import { needTones } from './need-tones.ts';
import { Tag } from './tag.tsx';

/** Where a need stands, in the words of staff. */
export function NeedStateTag({ state }: { state: NeedState }) {
  const text = useText();
  return <Tag tone={needTones[state]}>{text(`staff:needState.${state}`)}</Tag>;
}
