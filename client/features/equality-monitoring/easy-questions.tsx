import type { EasyPart } from '#client/forms/easy-parts.tsx';
import type { EqualityForm } from '#shared/equality-monitoring.ts';
import { MoreField, QuestionRadios } from './question-fields.tsx';

/**
 * The questions one at a time. The marks of the form stand in each by themselves, so that they are not carried along twice;
 * each has a key, so that a box ticked in one is not found ticked in the next.
 */
export function easyQuestions({ set }: EqualityForm): EasyPart[] {
  const questions = set.groups.flatMap((group) => group.questions);
  return [
    ...questions.map((question) => ({
      fields: [question.id, 'token', 'set'],
      show: <QuestionRadios key={question.id} question={question} />,
    })),
    { fields: ['more', 'token', 'set'], show: <MoreField key="more" /> },
  ];
}
