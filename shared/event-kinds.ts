export const eventKinds = [
  'conference',
  'webinar',
  'equalities-event',
  'seminar',
  'network-meeting',
] as const;
export type EventKind = (typeof eventKinds)[number];

export const eventModes = ['in-person', 'online', 'hybrid'] as const;
