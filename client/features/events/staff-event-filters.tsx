import { FilterPanel } from '#client/design/filter-panel.tsx';
import { KeptValues } from '#client/forms/kept-values.tsx';
import { SelectField } from '#client/forms/select-field.tsx';
import { useText } from '#client/text/text.tsx';
import type { EventKind } from '#shared/event-kinds.ts';
import { nations } from '#shared/nation-ids.ts';
import type { StaffEventQuery } from '#shared/staff-events.ts';

/** The filters of the staff list of events; the time and the words stay as they are. */
export function StaffEventFilters({
  path,
  query,
  kinds,
  active,
}: {
  path: string;
  query: StaffEventQuery;
  kinds: readonly EventKind[];
  active: boolean;
}) {
  const text = useText();
  return (
    <FilterPanel action={path} active={active}>
      <KeptValues values={{ when: query.when, words: query.words }} />
      <SelectField
        name="nation"
        label={text('staff:events.nation')}
        defaultValue={query.nation ?? ''}
        options={[
          { value: '', label: text('staff:events.anyNation') },
          ...nations.map((nation) => ({ value: nation, label: text(`staff:nation.${nation}`) })),
        ]}
      />
      <SelectField
        name="kind"
        label={text('staff:events.kind')}
        defaultValue={query.kind ?? ''}
        options={[
          { value: '', label: text('staff:events.anyKind') },
          ...kinds.map((kind) => ({ value: kind, label: text(`staff:kind.${kind}`) })),
        ]}
      />
      <SelectField
        name="mode"
        label={text('staff:events.mode')}
        defaultValue={query.mode ?? ''}
        options={[
          { value: '', label: text('staff:events.anyMode') },
          { value: 'in-person', label: text('staff:mode.in-person') },
          { value: 'online', label: text('staff:mode.online') },
        ]}
      />
    </FilterPanel>
  );
}
