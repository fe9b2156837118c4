import { useActionData, useLoaderData } from 'react-router';
import { Checkbox } from '#client/forms/checkbox.tsx';
import { DateField } from '#client/forms/date-field.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { chooseWritten } from '#shared/written.ts';
import type { loadQuestion } from './question-data.ts';
import { QuestionStale } from './question-stale.tsx';
import { QuestionWho } from './question-who.tsx';
import { QuestionWords } from './question-words.tsx';

/** One question: its words in each language, who is asked, how long answers are kept. */
export function Component() {
  const { event, version, kinds, languages, before, question, fields, answered } =
    useLoaderData<typeof loadQuestion>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const title = chooseWritten(event.texts, locale.id);
  const backHref = inLocale(locale, paths.staffQuestions(event.id));
  if (refused?.current !== undefined)
    return <QuestionStale refused={refused} backHref={backHref} />;
  return (
    <FormPage
      problems={refused?.problems}
      values={refused?.values ?? fields ?? {}}
      title={text(question ? 'questions:form.change' : 'questions:form.new')}
      caption={<span lang={title.lang}>{title.text.title}</span>}
      backHref={backHref}
      send={text('questions:form.save')}
    >
      <input type="hidden" name="version" value={version} />
      <Radios
        name="kind"
        label={text('questions:kindOf')}
        {...(answered > 0 && { hint: text('questions:form.kindHint') })}
        options={kinds.map((value) => ({ value, label: text(`questions:kind.${value}`) }))}
      />
      <QuestionWords languages={languages} />
      <QuestionWho event={event} before={before} />
      <h2 className="govuk-heading-m">{text('questions:form.keeping')}</h2>
      <Checkbox name="required" label={text('questions:form.requiredBox')} />
      <Checkbox
        name="sensitive"
        label={text('questions:form.sensitiveBox')}
        hint={text('questions:form.sensitiveHint')}
      />
      <DateField
        name="keepUntil"
        label={text('questions:form.keepUntil')}
        hint={text('questions:form.keepUntilHint')}
      />
      {answered > 0 && (
        <Checkbox
          name="confirmed"
          label={text('questions:form.confirm')}
          hint={text('questions:form.confirmHint')}
        />
      )}
    </FormPage>
  );
}
