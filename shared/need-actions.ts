const verbs = [
  'submit',
  'acknowledge',
  'clarify',
  'answer',
  'resume',
  'plan',
  'arrange',
  'propose-decline',
  'drop-proposal',
  'approve-decline',
  'tell',
  'reopen',
  'deliver',
  'fail',
  'close-issue',
  'review',
  'withdraw',
  'look-again',
] as const;
/** The verb of an action, as addresses and sentences name it. */
export type NeedVerb = (typeof verbs)[number];
export type NeedAction = `need.${NeedVerb}`;

/** What may be done with a need; its lifecycle says from where, and by whom. */
export const needActions = verbs.map((verb): NeedAction => `need.${verb}`);

export const verbOf = (action: NeedAction): NeedVerb => action.slice('need.'.length) as NeedVerb;

/** What may be done with many needs at once. */
export const manyActions = ['need.acknowledge', 'need.tell', 'need.deliver'] as const;
export type ManyAction = (typeof manyActions)[number];

/** How well it went, as the person says it afterwards. */
export const workedAnswers = ['yes', 'partly', 'no'] as const;

/** What those who arrange needs are asked for with a step, beside those that a press of a button takes. */
export const askingVerbs = [
  'clarify',
  'resume',
  'propose-decline',
  'fail',
  'close-issue',
] as const satisfies readonly NeedVerb[];
