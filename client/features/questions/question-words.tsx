import { TextField } from '#client/forms/text-field.tsx';
import { TextareaField } from '#client/forms/textarea-field.tsx';
import { useText } from '#client/text/text.tsx';
import { langOf } from '#shared/locales.ts';

/** The words of a question and of its answers, language by language. */
export function QuestionWords({
  languages,
}: {
  languages: ReadonlyArray<'en' | 'cy' | 'en-easy'>;
}) {
  const text = useText();
  return languages.map((id) => (
    <fieldset className="govuk-fieldset" key={id}>
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">
        {text(`questions:form.${id}`)}
      </legend>
      <TextField
        name={`label.${id}`}
        label={text('questions:form.label')}
        lang={langOf[id]}
        optional={id !== 'en'}
      />
      <TextField
        name={`hint.${id}`}
        label={text('questions:form.hint')}
        lang={langOf[id]}
        optional
      />
      <TextareaField
        name={`options.${id}`}
        label={text('questions:form.options')}
        hint={text('questions:form.optionsHint')}
        rows={4}
        lang={langOf[id]}
        optional
      />
    </fieldset>
  ));
}
