import { useActionData, useLoaderData } from 'react-router';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadEdit, loadNew } from './edit-data.ts';
import { PersonFields } from './person-fields.tsx';
import { RegistrationFields } from './registration-fields.tsx';
import { TermsFields } from './terms-fields.tsx';
import { WorkFields } from './work-fields.tsx';

/** A professional, to be added or changed. */
export function Component() {
  const { professional, start, choices } = useLoaderData<typeof loadNew | typeof loadEdit>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const back = professional ? paths.staffProfessional(professional.id) : paths.staffProfessionals();
  return (
    <FormPage
      title={
        professional
          ? text('professionals:edit.change', { name: professional.name })
          : text('professionals:edit.add')
      }
      backHref={inLocale(locale, back)}
      problems={refused?.problems}
      values={refused?.values ?? start}
      send={text('professionals:edit.save')}
    >
      <input type="hidden" name="version" value={professional?.version ?? 0} />
      <PersonFields choices={choices} />
      {!professional && (
        <TextField
          name="email"
          type="email"
          label={text('professionals:fields.email')}
          hint={text('professionals:edit.emailHint')}
          spellCheck={false}
        />
      )}
      <WorkFields choices={choices} />
      <RegistrationFields choices={choices} />
      <TermsFields choices={choices} />
    </FormPage>
  );
}
