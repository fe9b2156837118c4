import { useActionData, useLoaderData } from 'react-router';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { TextareaField } from '#client/forms/textarea-field.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadNeed } from './request-data.ts';

/** A step with words: a question, a reason, what went wrong. */
export function Component() {
  const { text, locale } = useVoice();
  const { request, need, verb } = useLoaderData<typeof loadNeed>();
  const refused = useActionData<RefusedForm>();
  const name = text(`access-requests:needs.${need.code}.label`);
  const step = verb ?? 'clarify';
  return (
    <FormPage
      title={`${text(`access-desk:verbs.${step}`)}: ${name}`}
      caption={request.person.name}
      backHref={inLocale(locale, paths.staffAccessRequest(request.id))}
      problems={refused?.problems}
      values={refused?.values}
      send={text(`access-desk:verbs.${step}`)}
      intro={<p className="govuk-body">{text(`access-desk:asks.${step}.about`)}</p>}
    >
      <input type="hidden" name="version" value={request.version} />
      <TextareaField name="words" label={text(`access-desk:asks.${step}.words`)} />
      {step === 'propose-decline' && (
        <TextareaField
          name="alternative"
          label={text('access-desk:alternative.label')}
          hint={text('access-desk:alternative.hint')}
        />
      )}
    </FormPage>
  );
}
