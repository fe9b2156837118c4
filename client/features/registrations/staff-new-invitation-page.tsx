import { useActionData, useLoaderData } from 'react-router';
import { poolWords } from '#client/design/pool-words.ts';
import { DateField } from '#client/forms/date-field.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadPlacesForm } from './staff-places-data.ts';

/** A link more to invited places: whom it is for, for how many people, and until when. */
export function Component() {
  const { places } = useLoaderData<typeof loadPlacesForm>();
  const refused = useActionData<RefusedForm>();
  const { locale, text } = useVoice();
  const pools = places.pools.filter(({ kind }) => kind === 'invited');
  return (
    <FormPage
      title={text('places:invitationAdd')}
      backHref={inLocale(locale, paths.staffPlaces(places.id))}
      problems={refused?.problems}
      values={refused?.values}
      send={text('places:invitationAdd')}
    >
      <TextField
        name="label"
        label={text('places:invitationLabel')}
        hint={text('places:invitationLabelHint')}
      />
      {pools.length > 1 ? (
        <Radios
          name="pool"
          label={text('places:kind')}
          labelSize="m"
          options={pools.map(({ id }) => ({
            value: id,
            label: poolWords(places.pools, id, { text, locale }),
          }))}
        />
      ) : (
        <input type="hidden" name="pool" value={pools[0]?.id ?? ''} />
      )}
      <TextField
        name="limit"
        label={text('places:invitationLimit')}
        hint={text('places:invitationLimitHint')}
        inputMode="numeric"
        width={4}
      />
      <DateField
        name="endsOn"
        label={text('places:invitationEnds')}
        hint={text('places:invitationEndsHint')}
      />
    </FormPage>
  );
}
