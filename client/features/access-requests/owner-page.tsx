import { useActionData, useLoaderData } from 'react-router';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadNeed } from './request-data.ts';

/** Who sees to a need. */
export function Component() {
  const { text, locale } = useVoice();
  const { request, need } = useLoaderData<typeof loadNeed>();
  const refused = useActionData<RefusedForm>();
  const name = text(`access-requests:needs.${need.code}.label`);
  return (
    <FormPage
      title={text('access-desk:owner.title', { need: name })}
      caption={request.person.name}
      backHref={inLocale(locale, paths.staffAccessRequest(request.id))}
      problems={refused?.problems}
      values={refused?.values}
      send={text('access-desk:save')}
    >
      <input type="hidden" name="version" value={request.version} />
      <Radios
        name="owner"
        label={text('access-desk:columns.owner')}
        options={[
          ...request.owners.map((one) => ({ value: one.id, label: one.name })),
          { value: '', label: text('access-desk:nobody') },
        ]}
        defaultValue={need.owner?.id ?? ''}
      />
      <TextField
        name="place"
        label={text('access-desk:owner.place')}
        hint={text('access-desk:owner.placeHint')}
        defaultValue={need.place ?? undefined}
      />
    </FormPage>
  );
}
