import { FilterPanel } from '#client/design/filter-panel.tsx';
import { KeptValues } from '#client/forms/kept-values.tsx';
import { SelectField } from '#client/forms/select-field.tsx';
import { useText } from '#client/text/text.tsx';
import { nations } from '#shared/nation-ids.ts';
import type { ProfessionalQuery } from '#shared/professionals.ts';
import type { SupportKindCode } from '#shared/support-kinds.ts';

/** The filters of the directory; the words stay as they are. */
export function ProfessionalFilters({
  path,
  query,
  kinds,
  modes,
  active,
}: {
  path: string;
  query: ProfessionalQuery;
  kinds: readonly SupportKindCode[];
  modes: readonly ('in-person' | 'online')[];
  active: boolean;
}) {
  const text = useText();
  const any = { value: '', label: text('professionals:list.any') };
  return (
    <FilterPanel action={path} active={active}>
      <KeptValues values={{ words: query.words }} />
      <SelectField
        name="kind"
        label={text('professionals:fields.kinds')}
        defaultValue={query.kind ?? ''}
        options={[
          any,
          ...kinds.map((kind) => ({ value: kind, label: text(`cover:kinds.${kind}`) })),
        ]}
      />
      <SelectField
        name="nation"
        label={text('professionals:fields.nations')}
        defaultValue={query.nation ?? ''}
        options={[
          any,
          ...nations.map((nation) => ({ value: nation, label: text(`staff:nation.${nation}`) })),
        ]}
      />
      <SelectField
        name="mode"
        label={text('professionals:fields.modes')}
        defaultValue={query.mode ?? ''}
        options={[
          any,
          ...modes.map((mode) => ({ value: mode, label: text(`staff:mode.${mode}`) })),
        ]}
      />
      <SelectField
        name="expiring"
        label={text('professionals:list.registration')}
        defaultValue={query.expiring ?? ''}
        options={[any, { value: 'yes', label: text('professionals:list.expiring') }]}
      />
      <SelectField
        name="state"
        label={text('professionals:list.state')}
        defaultValue={query.state}
        options={(['active', 'left'] as const).map((state) => ({
          value: state,
          label: text(`professionals:states.${state}`),
        }))}
      />
    </FilterPanel>
  );
}
