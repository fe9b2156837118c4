import { DataTable, type Column } from '#client/design/data-table.tsx';
import { useText } from '#client/text/text.tsx';
import type { EqualityTable } from '#shared/equality-monitoring.ts';
import { figureWords } from '#shared/equality-words.ts';

type Shown = NonNullable<EqualityTable['shown']>;

/** One question: a row an answer, a column a nation, all together and in per cent at the end. */
export function FigureTable({ table }: { table: EqualityTable }) {
  const text = useText();
  const { question, shown, base } = table;
  const title = text(`equality:questions.${question}`);
  return (
    <section>
      <h2 className="govuk-heading-m" id={`question-${question}`}>
        {title}
      </h2>
      {shown === null ? (
        <p className="govuk-body">{text('equality-figures:tooFewOf', { base })}</p>
      ) : (
        <Breakdown table={table} shown={shown} title={title} />
      )}
    </section>
  );
}

function Breakdown({
  table: { question, answers, nations },
  shown: { bases, cells, percents },
  title,
}: {
  table: EqualityTable;
  shown: Shown;
  title: string;
}) {
  const text = useText();
  const hidden = text('equality-figures:hidden');
  const all = nations.length;
  const rows = [
    ...answers.map((answer, at) => ({
      name: figureWords(question, answer, text),
      counts: cells.map((row) => row[at] ?? hidden),
      percent: percents[at] ?? '',
    })),
    { name: text('equality-figures:base'), counts: bases, percent: '' },
  ];
  const column = (key: string, heading: string, row: number): Column<(typeof rows)[number]> => ({
    key,
    heading,
    numeric: true,
    cell: ({ counts }) => counts[row],
  });
  return (
    <DataTable
      caption={title}
      captionHidden
      rows={rows}
      keyOf={({ name }) => name}
      columns={[
        { key: 'answer', heading: text('equality-figures:answer'), cell: ({ name }) => name },
        ...nations.map((nation, row) => column(nation, text(`staff:nation.${nation}`), row)),
        column('all', text('equality-figures:all'), all),
        {
          key: 'percent',
          heading: text('equality-figures:percent'),
          numeric: true,
          cell: ({ percent }) => percent,
        },
      ]}
    />
  );
}
