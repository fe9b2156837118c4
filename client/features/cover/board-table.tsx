import { DataTable, type Column } from '#client/design/data-table.tsx';
import { Tag } from '#client/design/tag.tsx';
import { useVoice } from '#client/text/text.tsx';
import type { BoardRow, CoverBoard } from '#shared/cover-board.ts';
import { requirementStateWords, severityWords } from '#shared/cover-words.ts';
import { formatTimes } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import { rowId } from './board-days.ts';
import { forWhom, roomWords, severityTones } from './cover-words.ts';
import { DayAbove } from './day-above.tsx';

/** The board in words: what is needed, confirmed, held and missing, piece by piece. */
export function BoardTable({ board }: { board: CoverBoard }) {
  const { text, locale } = useVoice();
  const { zone, strands } = board;
  const columns: Column<BoardRow>[] = [
    {
      key: 'session',
      heading: text('cover:board.session'),
      cell: (row) => {
        const title = chooseWritten(row.titles, locale.id);
        return (
          <span id={rowId(row)} tabIndex={-1} lang={title.lang}>
            {title.text}
          </span>
        );
      },
    },
    {
      key: 'when',
      heading: text('cover:plan.when'),
      cell: ({ startsAt, endsAt, strand }) => (
        <>
          <DayAbove at={startsAt} zone={zone} />
          {formatTimes(startsAt, endsAt, zone, text)}
          <div>{roomWords(text, locale.id, strands, strand)}</div>
        </>
      ),
    },
    {
      key: 'kind',
      heading: text('cover:plan.kind'),
      cell: (row) => (
        <>
          {forWhom(text, row)}
          {row.recorded && <div className="govuk-hint">{text('cover:board.recorded')}</div>}
        </>
      ),
    },
    {
      key: 'state',
      heading: text('cover:board.state'),
      cell: ({ state }) => requirementStateWords(text, state),
    },
    {
      key: 'pieces',
      heading: text('cover:board.cover'),
      cell: ({ pieces }) => (
        <ul className="govuk-list">
          {pieces.map((piece) => (
            <li key={+piece.startsAt}>
              <Tag tone={severityTones[piece.severity]}>{severityWords(text, piece.severity)}</Tag>{' '}
              {text('cover:board.piece', {
                times: formatTimes(piece.startsAt, piece.endsAt, zone, text),
                required: piece.required,
                confirmed: piece.confirmed,
                provisional: piece.provisional,
              })}
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <DataTable
      caption={text('cover:board.inWords')}
      captionHidden
      columns={columns}
      rows={board.rows}
      keyOf={rowId}
    />
  );
}
