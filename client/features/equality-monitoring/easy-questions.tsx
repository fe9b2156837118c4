import type { EasyPart } from '#client/forms/easy-parts.tsx';
import type { EqualityForm } from '#shared/equality-monitoring.ts';
import { MoreField, QuestionRadios } from './question-fields.tsx';

/** The questions one at a time. The marks of the form stand in each by themselves, so that they are not carried along twice. */
export function easyQuestions({ set }: EqualityForm): EasyPart[] {
  const questions = set.groups.flatMap((group) => group.questions);
  return [
    ...questions.map((question) => ({
      fields: [question.id, 'token', 'set'],
      show: () => <QuestionRadios question={question} />,
    })),
    { fields: ['more', 'token', 'set'], show: () => <MoreField /> },
  ];
}
