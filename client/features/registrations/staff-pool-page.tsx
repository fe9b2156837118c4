import { useActionData, useLoaderData } from 'react-router';
import { poolWords } from '#client/design/pool-words.ts';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { StaleChoice } from '#client/forms/stale-choice.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { EventPlaces } from '#shared/event-places.ts';
import type { loadPlacesForm } from './staff-places-data.ts';
import { StaffPoolFields } from './staff-pool-fields.tsx';

/** Another number, name or day for one kind of place. Where somebody else was quicker it shows both. */
export function Component() {
  const { places, pool } = useLoaderData<typeof loadPlacesForm>();
  const refused = useActionData<RefusedForm>();
  const { locale, text } = useVoice();
  const back = inLocale(locale, paths.staffPlaces(places.id));
  if (pool === null) return null;
  const now = refused?.current as EventPlaces | undefined;
  const stands = now?.pools.find(({ id }) => id === pool.id);
  const stale = refused?.problems.some(({ code }) => code === 'event.stale') === true;
  if (stale && now && stands)
    return (
      <StaleChoice
        fields={[
          {
            label: text('places:capacity'),
            typed: refused.values['capacity']?.[0] ?? '',
            now: String(stands.capacity),
          },
          {
            label: text('places:nameEn'),
            typed: refused.values['name.en']?.[0] ?? '',
            now: stands.texts?.en ?? '',
          },
          {
            label: text('places:nameCy'),
            typed: refused.values['name.cy']?.[0] ?? '',
            now: stands.texts?.cy ?? '',
          },
        ]}
        values={{ ...refused.values, seen: [String(now.seen)] }}
        backHref={back}
      />
    );
  return (
    <FormPage
      title={text('places:poolTitle', { name: poolWords(places.pools, pool.id, { text, locale }) })}
      backHref={back}
      problems={refused?.problems}
      values={refused?.values}
      intro={
        stands && (
          <p className="govuk-body">{text('places:capacityRefused', { held: stands.held })}</p>
        )
      }
      send={text('places:save')}
    >
      <input type="hidden" name="seen" value={now?.seen ?? places.seen} />
      <StaffPoolFields pool={pool} hasDay={pool.kind === 'held-back'} />
    </FormPage>
  );
}
