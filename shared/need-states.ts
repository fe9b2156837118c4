/** Where a need stands, as the person sees it (domain rules §1.8 draws the rest). */
export const needStates = [
  'asked',
  'acknowledged',
  'arranging',
  'confirmed',
  'cannot-meet',
  'withdrawn',
] as const;
export type NeedState = (typeof needStates)[number];
