import { useActionData, useLoaderData } from 'react-router';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { TextareaField } from '#client/forms/textarea-field.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadAgency } from './agencies-data.ts';

/** An agency: whom to reach there, under which framework, and what it promises. */
export function Component() {
  const { agency, start } = useLoaderData<typeof loadAgency>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  return (
    <FormPage
      title={agency?.name ?? text('professionals:agencies.add')}
      backHref={inLocale(locale, paths.staffAgencies())}
      problems={refused?.problems}
      values={refused?.values ?? start}
      send={text('professionals:edit.save')}
    >
      <input type="hidden" name="version" value={agency?.version ?? 0} />
      <TextField name="name" label={text('professionals:fields.name')} />
      <TextField
        name="contactName"
        label={text('professionals:agencies.contactName')}
        optional
        spellCheck={false}
      />
      <TextField
        name="email"
        type="email"
        label={text('professionals:fields.email')}
        spellCheck={false}
      />
      <TextField name="phone" type="tel" label={text('professionals:fields.phone')} optional />
      <TextField
        name="frameworkRef"
        label={text('professionals:agencies.frameworkRef')}
        width={20}
        optional
      />
      <TextareaField
        name="promise"
        label={text('professionals:agencies.promise')}
        hint={text('professionals:agencies.promiseHint')}
        rows={3}
        optional
      />
    </FormPage>
  );
}
