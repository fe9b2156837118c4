import type { AccessStep, DraftAnswers } from './registration-drafts.ts';

/** Whose access a question of the form is about: of the person who fills it in, or of their assistant. */
export type Whose = 'own' | 'assistant';

const ofAssistant = 'assistant-';

/** Whose access a question is about, and its name as it is asked of anyone. */
export function accessStepOf(step: string): { whose: Whose; name: string } {
  return step.startsWith(ofAssistant)
    ? { whose: 'assistant', name: step.slice(ofAssistant.length) }
    : { whose: 'own', name: step };
}

/** What was answered about the access of one of the two, by the names of the questions as they are asked of anyone. */
export function accessAnswersOf(
  answers: DraftAnswers,
  whose: Whose,
): Pick<DraftAnswers, AccessStep> {
  if (whose === 'own') return answers;
  return Object.fromEntries(
    Object.entries(answers).flatMap(([step, answer]) => {
      const asked = accessStepOf(step);
      return asked.whose === 'assistant' ? [[asked.name, answer]] : [];
    }),
  );
}
