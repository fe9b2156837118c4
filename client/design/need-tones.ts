import type { NeedState } from '#shared/need-states.ts';
import type { TagTone } from './tag.tsx';

/** How each state of a need looks; its words say it too. */
export const needTones: Record<NeedState, TagTone> = {
  draft: 'calm',
  submitted: 'new',
  acknowledged: 'wait',
  clarifying: 'wait',
  planned: 'wait',
  arranged: 'wait',
  'cannot-meet': 'bad',
  'confirmed-to-person': 'good',
  delivered: 'good',
  'not-met': 'bad',
  reviewed: 'good',
  withdrawn: 'calm',
};
