/** Essential mail goes to everybody it is for; the other kind not to those who asked for none. */
export const broadcastKinds = ['essential', 'optional'] as const;

/** Those who hear of it. `placed` have a place; `needs-met` and `needs-open` have one and asked for something. */
export const segments = [
  'everybody',
  'placed',
  'waiting',
  'offered',
  'needs-met',
  'needs-open',
] as const;
export type Segment = (typeof segments)[number] | `pool:${string}` | `session:${string}`;
