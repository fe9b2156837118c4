import { useActionData, useLoaderData } from 'react-router';
import { poolWords } from '#client/design/pool-words.ts';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import type { FormValues } from '#client/forms/read-form.ts';
import { StaleChoice, type StaleField } from '#client/forms/stale-choice.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { EventPlaces, StaffPool } from '#shared/event-places.ts';
import type { Text } from '#shared/text.ts';
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
        fields={staleFields(stands, refused.values, text)}
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

/** What was typed beside what stands, for each question of the form. */
function staleFields(stands: StaffPool, typed: FormValues, text: Text): StaleField[] {
  const at = (name: string) => typed[name]?.[0] ?? '';
  const name = (id: 'en' | 'cy' | 'en-easy', label: string): StaleField => ({
    label,
    typed: at(`name.${id}`),
    now: stands.texts?.[id] ?? '',
  });
  const [year = '', month = '', day = ''] = (stands.releaseOn ?? '').split('-');
  return [
    { label: text('places:capacity'), typed: at('capacity'), now: String(stands.capacity) },
    ...(stands.kind === 'held-back'
      ? [
          {
            label: text('places:releaseOn'),
            typed: ['day', 'month', 'year'].map((part) => at(`releaseOn-${part}`)).join('/'),
            now: [Number(day), Number(month), year].join('/'),
          },
        ]
      : []),
    name('en', text('places:nameEn')),
    name('cy', text('places:nameCy')),
    name('en-easy', text('places:nameEasy')),
  ];
}
