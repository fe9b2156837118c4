import { needKinds, type FollowUp, type NeedCode } from './access-needs.ts';
import type { Text, TextKey } from './text.ts';

type HintKey = Extract<TextKey, `access-requests:needs.${string}.hint`>;
type Hinted = HintKey extends `access-requests:needs.${infer Code}.hint` ? Code : never;

/** The needs whose label is followed by a sentence that explains it. */
export const hintedNeeds = [
  'intl_sign',
  'deaf_interpreter',
  'lipspeaker',
  'sttr_captions',
  'ent',
  'hearing_loop',
  'infrared_receiver',
  'easy_read',
  'plain_text_email',
  'welsh_speak',
  'changing_places',
  'peep',
  'pa_wanted_from_us',
  'communicator_guide',
  'sunflower',
  'scent_free',
  'tickets_bought_for_me',
  'coeliac',
] as const satisfies readonly Hinted[];

/** The sentence under a need's label, where it has one. */
export function needHint(text: Text, code: NeedCode): string | undefined {
  const hinted = hintedNeeds.find((one) => one === code);
  return hinted && text(`access-requests:needs.${hinted}.hint`);
}

/** The question that follows a need, as it is asked. */
export const followUpLabel = (text: Text, code: NeedCode, { name }: FollowUp): string =>
  text(`access-requests:followUps.${wordsFor(code, name)}.label` as TextKey);

/** An answer to a follow-up question in words: its choice where it has choices, else what was typed. */
export function answerWords(text: Text, code: NeedCode, name: string, answer: string): string {
  const asked: readonly FollowUp[] = needKinds[code].followUps;
  const choices = asked.find((one) => one.name === name)?.choices;
  if (!choices?.includes(answer)) return answer;
  return text(`access-requests:followUps.${wordsFor(code, name)}.choices.${answer}` as TextKey);
}

/** Needs that were ticked, each with what was asked and answered after it; answers stand by `code.question`. */
export function tickedWords(
  text: Text,
  { codes, answers }: { codes: readonly NeedCode[]; answers: Record<string, string> },
): string[] {
  return codes.map((code) => {
    const label = text(`access-requests:needs.${code}.label`);
    const questions: readonly FollowUp[] = needKinds[code].followUps;
    const answered = questions.flatMap((question) => {
      const answer = answers[`${code}.${question.name}`];
      if (!answer) return [];
      // A yes, or a name, says nothing without what was asked.
      const asked = followUpLabel(text, code, question);
      const words = answerWords(text, code, question.name, answer);
      return [asked.endsWith('?') ? `${asked} ${words}` : `${asked}: ${words}`];
    });
    return answered.length > 0
      ? text('access-requests:needWithAnswers', { need: label, answers: answered.join('. ') })
      : label;
  });
}

/** Two questions have one name and different words. */
function wordsFor(code: NeedCode, name: string): string {
  if (code === 'large_print' && name === 'size') return 'printSize';
  if (code === 'diet_other' && name === 'what') return 'foodWhat';
  return name;
}
