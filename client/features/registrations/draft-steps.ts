import type { DraftStep, RegistrationDraft } from '#shared/registration-drafts.ts';

export const draftParts = ['people', 'place', 'access', 'contact', 'check'] as const;
export type DraftPart = (typeof draftParts)[number];

/** Where a page stands in the form: its part, and the pages before and after it. */
export interface Position {
  part: DraftPart;
  /** Null on the first page. */
  before: string | null;
  after: string;
}

/** The position of a page among the questions that apply. */
export function positionOf(step: string, steps: readonly string[]): Position {
  const at = steps.indexOf(step);
  const before = step === 'check' ? steps.at(-1) : steps[at - 1];
  return {
    part: partOf(step),
    before: before ?? null,
    after: at < 0 ? 'check' : (steps[at + 1] ?? 'check'),
  };
}

/** Where to go once a question is answered: the next one, or back to the check unless the answer raised a new one. */
export function onward(
  draft: Pick<RegistrationDraft, 'steps' | 'next'>,
  step: DraftStep,
  fromCheck: boolean,
): string {
  // An answer may bring further questions to the page that it is on.
  return fromCheck || draft.next === step ? draft.next : positionOf(step, draft.steps).after;
}

/** The part of the form that a question belongs to. */
export function partOf(step: string): DraftPart {
  if (step === 'contact' || step === 'people' || step === 'guardian') return 'people';
  if (step === 'place' || step === 'sessions' || step === 'full') return 'place';
  if (step === 'photos' || step === 'questions' || step === 'language' || step === 'profile')
    return 'contact';
  return step === 'check' ? 'check' : 'access';
}
