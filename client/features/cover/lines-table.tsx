import { Link } from 'react-router';
import { DataTable, type Column } from '#client/design/data-table.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { CoverLine, EventCover } from '#shared/cover-plan.ts';
import { kindWords } from '#shared/cover-words.ts';

/** How each kind is planned, and the way to change it. */
export function LinesTable({ cover }: { cover: EventCover }) {
  const { text, locale } = useVoice();
  const { eventId, lines, may } = cover;
  const columns: Column<CoverLine>[] = [
    {
      key: 'kind',
      heading: text('cover:plan.kind'),
      cell: ({ kind }) =>
        may.includes('cover.change') ? (
          <Link className="govuk-link" to={inLocale(locale, paths.staffCoverLine(eventId, kind))}>
            {kindWords(text, kind)}
          </Link>
        ) : (
          kindWords(text, kind)
        ),
    },
    {
      key: 'policy',
      heading: text('cover:plan.policy'),
      cell: ({ policy }) => text(`cover:policies.${policy}`),
    },
    {
      key: 'reading',
      heading: text('cover:plan.reading'),
      cell: ({ reading }) => text(`cover:readings.${reading}`),
    },
  ];
  return (
    <DataTable
      caption={text('cover:plan.policies')}
      captionHidden
      columns={columns}
      rows={lines}
      keyOf={({ kind }) => kind}
    />
  );
}
