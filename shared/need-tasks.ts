import { needKinds, type NeedCode, type NeedKind } from './access-needs.ts';

/** What has to be done so that a need is met (domain rules §2.2, column "creates"); `tell` is an answer that no mail can carry. */
export const needTaskKinds = [
  'room',
  'venue',
  'evacuation',
  'booking',
  'format',
  'assistant',
  'notice',
  'catering',
  'budget',
  'online',
  'bursary',
  'tell',
] as const;
export type NeedTaskKind = (typeof needTaskKinds)[number];

export const needTaskStates = ['open', 'done', 'not-needed'] as const;

/** A task of one need; there is one of a kind. */
export interface NeedTask {
  kind: NeedTaskKind;
  state: (typeof needTaskStates)[number];
}

/** The formats in which a person is answered that do not fit into a mail. */
export const unmailedFormats = [
  'large_print',
  'braille',
  'audio',
  'bsl_video',
] as const satisfies readonly NeedCode[];

const tasksOfKind: Record<NeedKind['creates'], readonly NeedTaskKind[]> = {
  room: ['room'],
  venue: ['venue'],
  evacuation: ['evacuation'],
  support: ['booking'],
  format: ['format'],
  assistant: ['assistant'],
  notice: ['notice'],
  catering: ['catering'],
  budget: ['budget'],
  online: ['online'],
  bursary: ['bursary'],
};

/** Some needs set two things going (domain rules §2.2: "event notice + catering", "budget + room task"). */
const furtherTasks: Partial<Record<NeedCode, readonly NeedTaskKind[]>> = {
  allergy_severe: ['catering'],
  childcare: ['room'],
};

/** The tasks that a need sets going. */
export const taskKindsOf = (code: NeedCode): NeedTaskKind[] => [
  ...tasksOfKind[needKinds[code].creates],
  ...(furtherTasks[code] ?? []),
];
