import { Checkbox } from '#client/forms/checkbox.tsx';
import { Checkboxes } from '#client/forms/checkboxes.tsx';
import { DateField } from '#client/forms/date-field.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { TextareaField } from '#client/forms/textarea-field.tsx';
import { useVoice } from '#client/text/text.tsx';
import type { Question } from '#shared/questions.ts';
import { chooseWritten } from '#shared/written.ts';
import { FileAnswerField } from './file-answer-field.tsx';

/** One question of the organiser, in the reader's language where it is written in it. */
export function QuestionField({
  question,
  saved,
  heading,
  note = '',
}: {
  question: Question;
  /** What the form keeps, by the names of the fields without `answers.`. */
  saved: Readonly<Record<string, string>>;
  heading: boolean;
  /** More below the question than its own hint. */
  note?: string;
}) {
  const { locale, text: voice } = useVoice();
  const { text, lang } = chooseWritten(question.texts, locale.id);
  const { id, kind, required } = question;
  const kept = saved[id];
  const hint = [text.hint, note].filter(Boolean).join(' ');
  const field = {
    name: `answers.${id}`,
    label: text.label,
    ...(hint && { hint }),
    optional: !required,
    heading,
  };
  const options = question.options.map((option) => {
    const chosen = chooseWritten(option.texts, locale.id);
    return { value: option.id, label: chosen.text, lang: chosen.lang };
  });
  const day = ['year', 'month', 'day'].map((part) => saved[`${id}-${part}`] ?? '');
  return (
    <div lang={lang}>
      {kind === 'text' && <TextareaField {...field} rows={2} defaultValue={kept} />}
      {kind === 'file' && <FileAnswerField {...field} id={id} saved={kept} />}
      {kind === 'number' && (
        <TextField {...field} inputMode="decimal" width={10} defaultValue={kept} />
      )}
      {kind === 'date' && (
        <DateField {...field} defaultValue={day[0] === '' ? undefined : day.join('-')} />
      )}
      {kind === 'choice' && <Radios {...field} options={options} defaultValue={kept} />}
      {kind === 'choices' && (
        <Checkboxes {...field} options={options} defaultValue={kept?.split(' ')} />
      )}
      {kind === 'consent' && (
        <>
          {heading && (
            <h1 className="govuk-heading-l">{voice('registrations:questions.consent')}</h1>
          )}
          <Checkbox
            name={field.name}
            label={text.label}
            hint={hint || undefined}
            defaultChecked={kept !== undefined}
          />
        </>
      )}
    </div>
  );
}
