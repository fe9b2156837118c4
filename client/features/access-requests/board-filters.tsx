import { FilterPanel } from '#client/design/filter-panel.tsx';
import { SelectField } from '#client/forms/select-field.tsx';
import { useVoice } from '#client/text/text.tsx';
import { needGroups } from '#shared/access-needs.ts';
import type { Board, BoardQuery } from '#shared/access-desk.ts';
import { needStates } from '#shared/need-states.ts';
import { chooseWritten } from '#shared/written.ts';

/** What the board is cut to: an event, an owner, a kind of need, a state. */
export function BoardFilters({
  path,
  query,
  board,
  active,
}: {
  path: string;
  query: BoardQuery;
  board: Pick<Board, 'events' | 'owners'>;
  active: boolean;
}) {
  const { locale, text } = useVoice();
  const any = { value: '', label: text('access-desk:any') };
  return (
    <FilterPanel action={path} active={active}>
      <input type="hidden" name="view" value={query.view} />
      <SelectField
        name="event"
        label={text('access-desk:columns.event')}
        defaultValue={query.event ?? ''}
        options={[
          any,
          ...board.events.map(({ id, titles }) => {
            const title = chooseWritten(titles, locale.id);
            return { value: id, label: title.text, lang: title.lang };
          }),
        ]}
      />
      <SelectField
        name="owner"
        label={text('access-desk:columns.owner')}
        defaultValue={query.owner ?? ''}
        options={[
          any,
          { value: 'me', label: text('access-desk:mine') },
          { value: 'none', label: text('access-desk:nobody') },
          ...board.owners.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SelectField
        name="group"
        label={text('access-desk:columns.group')}
        defaultValue={query.group ?? ''}
        options={[
          any,
          ...needGroups.map((group) => ({
            value: group,
            label: text(`access-requests:groups.${group}.title`),
          })),
        ]}
      />
      <SelectField
        name="state"
        label={text('access-desk:columns.state')}
        defaultValue={query.state ?? ''}
        options={[
          any,
          ...needStates.map((state) => ({ value: state, label: text(`staff:needState.${state}`) })),
        ]}
      />
    </FilterPanel>
  );
}
