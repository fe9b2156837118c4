import { DataTable } from '#client/design/data-table.tsx';
import { useText } from '#client/text/text.tsx';
import type { ImportColumn } from '#shared/registration-imports.ts';

interface ColumnRow {
  name: ImportColumn;
  /** The words that it takes, where they are few. */
  words: string | null;
}

/** What each column of a file holds. */
export function ColumnTable({ columns, template }: { columns: ColumnRow[]; template: string }) {
  const text = useText();
  return (
    <>
      <h2 className="govuk-heading-m">{text('registration-imports:columns')}</h2>
      <p className="govuk-body">{text('registration-imports:columnsIntro')}</p>
      <p className="govuk-body">
        <a className="govuk-link" href={template} download>
          {text('registration-imports:template')}
        </a>
      </p>
      <DataTable
        caption={text('registration-imports:columns')}
        captionHidden
        columns={[
          {
            key: 'name',
            heading: text('registration-imports:column'),
            cell: ({ name }) => <code>{name}</code>,
          },
          {
            key: 'holds',
            heading: text('registration-imports:holds'),
            cell: ({ name, words }) =>
              text(`registration-imports:help.${name}`, words === null ? {} : { words }),
          },
        ]}
        rows={columns}
        keyOf={({ name }) => name}
      />
    </>
  );
}
