import { Radios } from '#client/forms/radios.tsx';
import { TextareaField } from '#client/forms/textarea-field.tsx';
import { useText } from '#client/text/text.tsx';
import type { EqualityForm } from '#shared/equality-monitoring.ts';
import { answerWords } from '#shared/equality-words.ts';

type Question = EqualityForm['set']['groups'][number]['questions'][number];

/** One question; each may be left out, and each may be refused. */
export function QuestionRadios({ question: { id, answers } }: { question: Question }) {
  const text = useText();
  return (
    <Radios
      name={id}
      label={text(`equality:questions.${id}`)}
      options={([...answers, 'prefer_not'] as const).map((answer) => ({
        value: answer,
        label: answerWords(id, answer, text),
      }))}
    />
  );
}

/** What a person wants to add in words of their own. */
export function MoreField() {
  const text = useText();
  return (
    <TextareaField
      name="more"
      label={text('equality:more')}
      labelSize="m"
      hint={text('equality:moreHint')}
    />
  );
}
