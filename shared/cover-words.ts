import type { GapSeverity, RequirementState } from './cover.ts';
import type { SupportKindCode } from './support-kinds.ts';
import type { Text } from './text.ts';

/** The name of a kind of communication professional. */
export const kindWords = (text: Text, kind: SupportKindCode): string => text(`cover:kinds.${kind}`);

/** How well a piece of time is covered, in a word or two. */
export const severityWords = (text: Text, severity: GapSeverity): string =>
  text(`cover:severities.${severity}`);

/** Where a requirement stands, in a word or two. */
export const requirementStateWords = (text: Text, state: RequirementState): string =>
  text(`cover:states.${state}`);
