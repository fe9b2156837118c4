/**
 * Where one need of one person stands (domain rules §1.8). It is a draft until the registration it belongs to stands;
 * `cannot-meet` is never reached by one person alone.
 */
export const needStates = [
  'draft',
  'submitted',
  'acknowledged',
  'clarifying',
  'planned',
  'arranged',
  'cannot-meet',
  'confirmed-to-person',
  'delivered',
  'not-met',
  'reviewed',
  'withdrawn',
] as const;
export type NeedState = (typeof needStates)[number];

/** The steps of the Accessible Information Standard (domain rules §2.3). */
export type AisStep = 'identify' | 'record' | 'flag' | 'share' | 'meet' | 'review';

/** The step that a need has reached; null where it has left the way. */
export const aisStepOf: Record<NeedState, AisStep | null> = {
  draft: 'identify',
  submitted: 'identify',
  acknowledged: 'record',
  clarifying: 'record',
  planned: 'flag',
  arranged: 'share',
  'cannot-meet': null,
  'confirmed-to-person': 'share',
  delivered: 'meet',
  'not-met': null,
  reviewed: 'review',
  withdrawn: null,
};

/** The states in which somebody has still to do something before the person knows the outcome. */
export const openNeedStates = [
  'submitted',
  'acknowledged',
  'clarifying',
  'planned',
  'arranged',
  'cannot-meet',
] as const satisfies readonly NeedState[];
