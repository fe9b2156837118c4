import { useActionData, useLoaderData } from 'react-router';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { SelectField } from '#client/forms/select-field.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { poolKinds } from '#shared/pools.ts';
import type { EventPlaces } from '#shared/event-places.ts';
import { nations } from '#shared/nation-ids.ts';
import type { loadPlacesForm } from './staff-places-data.ts';
import { StaffPoolFields } from './staff-pool-fields.tsx';

/** Places of one kind more. */
export function Component() {
  const { places } = useLoaderData<typeof loadPlacesForm>();
  const refused = useActionData<RefusedForm>();
  const { locale, text } = useVoice();
  const now = refused?.current as EventPlaces | undefined;
  return (
    <FormPage
      title={text('places:newTitle')}
      backHref={inLocale(locale, paths.staffPlaces(places.id))}
      problems={refused?.problems}
      values={refused?.values}
      send={text('places:add')}
    >
      <input type="hidden" name="seen" value={now?.seen ?? places.seen} />
      <Radios
        name="kind"
        label={text('places:kind')}
        labelSize="m"
        options={poolKinds.map((kind) => ({
          value: kind,
          label: text(`places:kinds.${kind}`),
          hint: text(`places:kindHints.${kind}`),
        }))}
      />
      <SelectField
        name="nation"
        label={text('places:nation')}
        options={[
          { value: '', label: text('places:noNation') },
          ...nations.map((value) => ({ value, label: text(`staff:nation.${value}`) })),
        ]}
      />
      <StaffPoolFields pool={null} hasDay />
    </FormPage>
  );
}
