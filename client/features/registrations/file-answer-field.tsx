import { Checkbox } from '#client/forms/checkbox.tsx';
import { FileField } from '#client/forms/file-field.tsx';
import { useValue } from '#client/forms/form-state.tsx';
import { useText } from '#client/text/text.tsx';
import { readFileAnswer } from '#shared/answer-files.ts';

/** A file as an answer: the one that is kept, to replace or take away, and where another is chosen. */
export function FileAnswerField({
  id,
  saved,
  ...field
}: {
  id: string;
  saved: string | undefined;
  name: string;
  label: string;
  hint?: string;
  optional: boolean;
  heading: boolean;
}) {
  const text = useText();
  const kept = useValue(field.name) ?? saved;
  const file = readFileAnswer(kept);
  const hint = [field.hint, text('registrations:questions.fileHint')].filter(Boolean).join(' ');
  return (
    <>
      <FileField {...field} hint={hint} accept=".pdf,.jpg,.jpeg,.png,.txt" />
      {file && (
        <>
          <p className="govuk-body ac-break">
            {text('registrations:questions.fileKept', { name: file.name })}
          </p>
          <input type="hidden" name={`kept.${id}`} value={kept} />
          <Checkbox name={`drop.${id}`} label={text('registrations:questions.fileDrop')} />
        </>
      )}
    </>
  );
}
