import { useActionData, useLoaderData } from 'react-router';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { TextareaField } from '#client/forms/textarea-field.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadDetails } from './details-data.ts';

/** How a professional is reached, and what is noted of them in confidence. */
export function Component() {
  const { professional, version, start } = useLoaderData<typeof loadDetails>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  return (
    <FormPage
      title={text('professionals:details.title')}
      caption={professional.name}
      backHref={inLocale(locale, paths.staffProfessional(professional.id))}
      problems={refused?.problems}
      values={refused?.values ?? start}
      send={text('professionals:edit.save')}
      intro={<p className="govuk-body">{text('professionals:details.about')}</p>}
    >
      <input type="hidden" name="version" value={version} />
      <TextField
        name="email"
        type="email"
        label={text('professionals:fields.email')}
        spellCheck={false}
      />
      <TextField name="phone" type="tel" label={text('professionals:fields.phone')} optional />
      <TextField
        name="videoAddress"
        label={text('professionals:fields.videoAddress')}
        hint={text('professionals:details.videoHint')}
        optional
      />
      <TextareaField
        name="accessNeeds"
        label={text('professionals:fields.accessNeeds')}
        hint={text('professionals:details.accessHint')}
        rows={3}
        optional
      />
      <TextareaField
        name="notWith"
        label={text('professionals:fields.notWith')}
        hint={text('professionals:details.notWithHint')}
        rows={3}
        optional
      />
      <TextareaField name="notes" label={text('professionals:fields.notes')} rows={4} optional />
    </FormPage>
  );
}
