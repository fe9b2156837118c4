import { Tag } from '#client/design/tag.tsx';
import { useText } from '#client/text/text.tsx';
import type { RotaState } from '#shared/rota.ts';

/** How a rota stands. */
export function RotaTag({ state }: { state: RotaState }) {
  const text = useText();
  return <Tag tone={tones[state]}>{text(`rota:states.${state}`)}</Tag>;
}

const tones = {
  asked: 'wait',
  running: 'wait',
  ready: 'new',
  part_accepted: 'new',
  accepted: 'good',
  discarded: 'calm',
  failed: 'bad',
} as const;
