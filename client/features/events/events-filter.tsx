import { FilterPanel } from '#client/design/filter-panel.tsx';
import { SelectField } from '#client/forms/select-field.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { useText } from '#client/text/text.tsx';
import type { EventKind } from '#shared/event-kinds.ts';
import type { EventQuery } from '#shared/events.ts';

/** Every filter as a plain form; open where one is set that no link beside it shows. */
export function EventsFilter({ list, query }: { list: string; query: EventQuery }) {
  const text = useText();
  const any = { value: '', label: text('events:list.any') };
  return (
    <FilterPanel action={list} active={query.kind !== undefined || query.words !== undefined}>
      {query.when === 'past' && <input type="hidden" name="when" value="past" />}
      <TextField
        name="words"
        type="search"
        label={text('events:list.words')}
        hint={text('events:list.wordsHint')}
        defaultValue={query.words}
      />
      <SelectField
        name="nation"
        label={text('events:list.nation')}
        defaultValue={query.nation}
        options={[
          any,
          ...nations.map((value) => ({ value, label: text(`events:nations.${value}`) })),
        ]}
      />
      <SelectField
        name="kind"
        label={text('events:list.kind')}
        defaultValue={query.kind}
        options={[any, ...kinds.map((value) => ({ value, label: text(`events:kinds.${value}`) }))]}
      />
      <SelectField
        name="mode"
        label={text('events:list.mode')}
        defaultValue={query.mode}
        options={[
          any,
          ...modes.map((value) => ({ value, label: text(`events:list.modes.${value}`) })),
        ]}
      />
      <SelectField
        name="with"
        label={text('events:list.with')}
        defaultValue={query.with}
        options={[
          any,
          ...supports.map((value) => ({ value, label: text(`events:list.withs.${value}`) })),
        ]}
      />
    </FilterPanel>
  );
}

const nations = ['scotland', 'wales', 'northern-ireland', 'england', 'uk'] as const;
const kinds: readonly EventKind[] = [
  'conference',
  'webinar',
  'equalities-event',
  'seminar',
  'network-meeting',
];
const modes = ['in-person', 'online'] as const;
const supports = ['bsl', 'sttr_captions'] as const;
