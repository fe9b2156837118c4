import type { BoardRow, CoverPiece } from '#shared/cover-board.ts';

const height = 26;

/** A row of the picture: full where all is confirmed, pale where it is only held, an empty dashed box where nobody is. */
export function Track({ row, from, until }: { row: BoardRow; from: number; until: number }) {
  const percent = (at: number) => `${(((at - from) / (until - from)) * 100).toFixed(2)}%`;
  const width = (piece: CoverPiece) => percent(from + (+piece.endsAt - +piece.startsAt));
  return (
    <svg
      className="ac-board__track"
      width="100%"
      height={height}
      aria-hidden="true"
      focusable="false"
    >
      {row.pieces.map((piece) => (
        <svg
          key={+piece.startsAt}
          x={percent(+piece.startsAt)}
          width={width(piece)}
          height={height}
        >
          <PieceBars piece={piece} />
        </svg>
      ))}
    </svg>
  );
}

function PieceBars({ piece: { required, confirmed, provisional } }: { piece: CoverPiece }) {
  const unit = (height - 2) / Math.max(required, 1);
  const sure = Math.min(confirmed, required) * unit;
  const held = Math.min(provisional, Math.max(required - confirmed, 0)) * unit;
  const missing = height - 2 - sure - held;
  return (
    <>
      <rect
        className="ac-board__confirmed"
        x="1"
        y={1 + missing + held}
        width="99%"
        height={sure}
      />
      <rect className="ac-board__provisional" x="1" y={1 + missing} width="99%" height={held} />
      {missing > 0.5 && (
        <rect className="ac-board__missing" x="1" y="1" width="99%" height={missing} />
      )}
    </>
  );
}
