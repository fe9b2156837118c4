import { useActionData, useLoaderData } from 'react-router';
import { poolWords } from '#client/design/pool-words.ts';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadStaffParty } from './staff-split-data.ts';

/** Another kind of place for one person; staff may give those that nobody chooses too. */
export function Component() {
  const { registration, event, person } = useLoaderData<typeof loadStaffParty>();
  const refused = useActionData<RefusedForm>();
  const { locale, text } = useVoice();
  if (person === null) return null;
  const freeIn = (id: string) => {
    const count = event.places.find(({ pool }) => pool === id);
    return count ? count.open + count.released : 0;
  };
  const name = person.name || text('staff:registrations.unnamed');
  return (
    <FormPage
      title={text('places:move.title', { name })}
      backHref={inLocale(locale, paths.staffRegistration(registration.id))}
      problems={refused?.problems}
      values={refused?.values}
      intro={<p className="govuk-body">{text('places:move.help')}</p>}
      send={text('places:move.send')}
    >
      <input type="hidden" name="version" value={registration.version} />
      <Radios
        name="pool"
        label={text('places:move.kind')}
        labelSize="m"
        options={event.pools
          .filter(({ kind }) => kind !== 'assistant')
          .map(({ id }) => ({
            value: id,
            label: poolWords(event.pools, id, { text, locale }),
            hint: text('places:move.left', { free: freeIn(id) }),
          }))}
        defaultValue={person.pool}
      />
    </FormPage>
  );
}
