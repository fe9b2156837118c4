import { Tag } from '#client/design/tag.tsx';
import { useVoice } from '#client/text/text.tsx';
import type { BoardRow, CoverBoard } from '#shared/cover-board.ts';
import { severityWords } from '#shared/cover-words.ts';
import { formatIsoDay, formatTime, formatTimes } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import { boardDays, rowId, type BoardDay } from './board-days.ts';
import { forWhom, roomWords, severityTones } from './cover-words.ts';
import { Track } from './track.tsx';

/** Sessions down, time across. Each row is a link to the same in words, so that the keyboard walks it. */
export function BoardPicture({ board }: { board: CoverBoard }) {
  const { text } = useVoice();
  return (
    <>
      <ul className="ac-board-key" aria-hidden="true">
        {(['confirmed', 'provisional', 'missing'] as const).map((part) => (
          <li key={part}>
            <svg width="28" height="20">
              <rect className={`ac-board__${part}`} x="1" y="1" width="26" height="18" />
            </svg>
            {text(`cover:board.${part}`)}
          </li>
        ))}
      </ul>
      {boardDays(board.rows, board.zone).map((day) => (
        <section key={day.day} className="ac-board" aria-labelledby={`day-${day.day}`}>
          <h2 className="govuk-heading-m" id={`day-${day.day}`}>
            {formatIsoDay(day.day, text)}
          </h2>
          <div className="ac-board__hours" aria-hidden="true">
            {day.marks.map((at) => (
              <span key={+at}>{formatTime(at, board.zone, text)}</span>
            ))}
          </div>
          <ol className="ac-board__rows">
            {day.rows.map((row) => (
              <li key={rowId(row)}>
                <PictureRow row={row} day={day} board={board} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function PictureRow({ row, day, board }: { row: BoardRow; day: BoardDay; board: CoverBoard }) {
  const { text, locale } = useVoice();
  const title = chooseWritten(row.titles, locale.id);
  return (
    <a className="ac-board__row" href={`#${rowId(row)}`}>
      <span className="ac-board__name">
        <strong lang={title.lang}>{title.text}</strong>{' '}
        <span>
          {text('cover:board.rowOf', {
            kind: forWhom(text, row),
            room: roomWords(text, locale.id, board.strands, row.strand),
            times: formatTimes(row.startsAt, row.endsAt, board.zone, text),
          })}
        </span>
      </span>
      <Track row={row} from={day.from} until={day.until} />
      <Tag tone={severityTones[row.severity]}>{severityWords(text, row.severity)}</Tag>
    </a>
  );
}
