import { DataTable } from '#client/design/data-table.tsx';
import { useText } from '#client/text/text.tsx';
import type { ImportProblem } from '#shared/registration-imports.ts';

/** What is wrong, by row and column; `count` is of rows, those of other pages included. */
export function ProblemTable({
  problems,
  count,
}: {
  problems: readonly ImportProblem[];
  count: number;
}) {
  const text = useText();
  return (
    <DataTable
      caption={text('registration-imports:report.wrong', { count })}
      columns={[
        {
          key: 'row',
          heading: text('registration-imports:report.row'),
          cell: ({ row }) => row,
        },
        {
          key: 'column',
          heading: text('registration-imports:report.column'),
          cell: ({ column }) =>
            column === '' ? text('registration-imports:report.wholeRow') : <code>{column}</code>,
        },
        {
          key: 'problem',
          heading: text('registration-imports:report.problem'),
          cell: ({ code }) => text(`problems:${code}`),
        },
      ]}
      rows={problems}
      keyOf={({ row, column, code }) => `${row} ${column} ${code}`}
    />
  );
}
