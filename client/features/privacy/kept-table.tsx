import { DataTable } from '#client/design/data-table.tsx';
import { useText } from '#client/text/text.tsx';

/** Until when each kind of record is kept (domain rules §2.4). */
export function KeptTable() {
  const text = useText();
  return (
    <DataTable
      caption={text('privacy:notice.caption')}
      captionHidden
      rows={kept}
      keyOf={(kind) => kind}
      columns={[
        {
          key: 'kind',
          heading: text('privacy:notice.kind'),
          cell: (kind) => text(`privacy:notice.kept.${kind}.name`),
        },
        {
          key: 'until',
          heading: text('privacy:notice.until'),
          cell: (kind) => text(`privacy:notice.kept.${kind}.until`),
        },
      ]}
    />
  );
}

const kept = [
  'draft',
  'access',
  'food',
  'profile',
  'photo',
  'mail',
  'mailChoice',
  'lapsed',
  'registration',
  'equality',
  'audit',
] as const;
