import { useText } from '#client/text/text.tsx';
import { needKinds, type FollowUp, type NeedCode } from '#shared/access-needs.ts';
import { answerWords, followUpLabel } from '#shared/need-words.ts';
import { Radios } from './radios.tsx';
import { TextField } from './text-field.tsx';

/** The questions that a need brings, answers given by `code.question`; all may be left empty. */
export function FollowUpFields({
  code,
  answers,
}: {
  code: NeedCode;
  answers: Record<string, string>;
}) {
  const text = useText();
  const questions: readonly FollowUp[] = needKinds[code].followUps;
  return questions.map((question) => {
    const field = {
      name: `answers.${code}.${question.name}`,
      label: followUpLabel(text, code, question),
      optional: true,
      defaultValue: answers[`${code}.${question.name}`],
    };
    if (!question.choices) return <TextField key={question.name} {...field} width={20} />;
    const options = question.choices.map((value) => ({
      value,
      label: answerWords(text, code, question.name, value),
    }));
    return <Radios key={question.name} {...field} options={options} />;
  });
}
