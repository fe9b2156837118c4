import { Link } from 'react-router';
import { DataTable, type Column } from '#client/design/data-table.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { formatIsoDay } from '#shared/time.ts';
import type { WebinarChecklist, WebinarItem } from '#shared/webinar-checklists.ts';
import { Evidence } from './evidence.tsx';
import { ItemTag } from './item-tag.tsx';

/** Every thing to do, the first due first. */
export function ChecklistTable({ checklist }: { checklist: WebinarChecklist }) {
  const { text, locale } = useVoice();
  const { eventId, items, may } = checklist;
  const say = (part: 'item' | 'due' | 'state' | 'owner' | 'evidence') =>
    text(`webinar-checklists:columns.${part}`);
  const columns: Column<WebinarItem>[] = [
    {
      key: 'item',
      heading: say('item'),
      cell: ({ id }) => (
        <>
          {may.includes('checklist.change') ? (
            <Link
              className="govuk-link"
              to={inLocale(locale, paths.staffChecklistItem(eventId, id))}
            >
              {text(`webinar-checklists:items.${id}.title`)}
            </Link>
          ) : (
            text(`webinar-checklists:items.${id}.title`)
          )}
          <div className="govuk-hint">{text(`webinar-checklists:items.${id}.text`)}</div>
        </>
      ),
    },
    { key: 'due', heading: say('due'), cell: ({ due }) => formatIsoDay(due, text) },
    { key: 'state', heading: say('state'), cell: (item) => <ItemTag item={item} /> },
    {
      key: 'owner',
      heading: say('owner'),
      cell: ({ owner }) => owner ?? text('webinar-checklists:nobody'),
    },
    { key: 'evidence', heading: say('evidence'), cell: (item) => <Evidence item={item} /> },
  ];
  return (
    <DataTable
      caption={text('webinar-checklists:title')}
      captionHidden
      columns={columns}
      rows={items.toSorted((one, other) => one.due.localeCompare(other.due))}
      keyOf={({ id }) => id}
    />
  );
}
