import { FilterPanel } from '#client/design/filter-panel.tsx';
import { SelectField } from '#client/forms/select-field.tsx';
import { useVoice } from '#client/text/text.tsx';
import type { MessageQuery, MessageState } from '#shared/messages.ts';
import type { EventName } from '#shared/staff-events.ts';
import { chooseWritten } from '#shared/written.ts';

/** The filters of the mailbox. */
export function MessageFilters({
  path,
  query,
  events,
  active,
}: {
  path: string;
  query: MessageQuery;
  events: readonly EventName[];
  active: boolean;
}) {
  const { locale, text } = useVoice();
  return (
    <FilterPanel action={path} active={active}>
      <SelectField
        name="state"
        label={text('messages:list.state')}
        defaultValue={query.state ?? ''}
        options={[
          { value: '', label: text('messages:list.anyState') },
          ...states.map((state) => ({ value: state, label: text(`messages:state.${state}`) })),
        ]}
      />
      <SelectField
        name="event"
        label={text('messages:list.event')}
        defaultValue={query.event ?? ''}
        options={[
          { value: '', label: text('messages:list.anyEvent') },
          ...events.map(({ id, texts }) => {
            const title = chooseWritten(texts, locale.id);
            return { value: id, label: title.text, lang: title.lang };
          }),
        ]}
      />
    </FilterPanel>
  );
}

/** In the order in which they need somebody. */
const states: readonly MessageState[] = [
  'bounced',
  'failed',
  'retry',
  'queued',
  'sending',
  'sent',
  'kept',
  'withheld',
];
