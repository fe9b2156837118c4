import { DataTable } from '#client/design/data-table.tsx';
import { useText } from '#client/text/text.tsx';
import type { Question } from '#shared/questions.ts';
import type { ImportColumn } from '#shared/registration-imports.ts';

interface ColumnRow {
  name: ImportColumn;
  /** The words that it takes, where they are few. */
  words: string | null;
}

/** The column of a question, with the words that it is asked in. */
export interface QuestionColumn {
  name: string;
  kind: Exclude<Question['kind'], 'file'>;
  label: string;
  words: string;
}

/** What each column of a file holds. */
export function ColumnTable({
  columns,
  questions,
  template,
}: {
  columns: ColumnRow[];
  questions: QuestionColumn[];
  template: string;
}) {
  const text = useText();
  const rows = [
    ...columns.map(({ name, words }) => ({
      name,
      holds: text(`registration-imports:help.${name}`, words === null ? {} : { words }),
    })),
    ...questions.map(({ name, kind, label, words }) => ({
      name,
      holds: text(`registration-imports:answer.${kind}`, { label, words }),
    })),
  ];
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
            cell: ({ holds }) => holds,
          },
        ]}
        rows={rows}
        keyOf={({ name }) => name}
      />
    </>
  );
}
