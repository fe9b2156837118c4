import { FilterPanel } from '#client/design/filter-panel.tsx';
import { KeptValues } from '#client/forms/kept-values.tsx';
import { SelectField } from '#client/forms/select-field.tsx';
import { useVoice } from '#client/text/text.tsx';
import type { RegistrationQuery, RegistrationState } from '#shared/registrations.ts';
import type { StaffEventPage } from '#shared/staff-events.ts';
import { poolWords } from '#client/design/pool-words.ts';

/** The filters and order of the registrations of an event. */
export function StaffRegistrationFilters({
  path,
  query,
  event,
  states,
  active,
}: {
  path: string;
  query: RegistrationQuery;
  event: StaffEventPage;
  states: readonly RegistrationState[];
  active: boolean;
}) {
  const { locale, text } = useVoice();
  return (
    <FilterPanel action={path} active={active}>
      <KeptValues values={{ words: query.words }} />
      <SelectField
        name="state"
        label={text('staff:registrations.state')}
        defaultValue={query.state ?? ''}
        options={[
          { value: '', label: text('staff:registrations.anyState') },
          ...states.map((state) => ({ value: state, label: text(`staff:state.${state}`) })),
        ]}
      />
      <SelectField
        name="pool"
        label={text('staff:registrations.pool')}
        defaultValue={query.pool ?? ''}
        options={[
          { value: '', label: text('staff:registrations.anyPool') },
          ...event.pools.map(({ id }) => ({
            value: id,
            label: poolWords(event.pools, id, { text, locale }),
          })),
        ]}
      />
      <SelectField
        name="sort"
        label={text('staff:registrations.sort.label')}
        defaultValue={query.sort}
        options={(['newest', 'oldest', 'name'] as const).map((sort) => ({
          value: sort,
          label: text(`staff:registrations.sort.${sort}`),
        }))}
      />
      {event.opens.includes('access') && (
        <SelectField
          name="needs"
          label={text('staff:registrations.needs')}
          defaultValue={query.needs ?? ''}
          options={[
            { value: '', label: text('staff:registrations.anyNeeds') },
            { value: 'any', label: text('staff:registrations.withNeeds') },
          ]}
        />
      )}
    </FilterPanel>
  );
}
