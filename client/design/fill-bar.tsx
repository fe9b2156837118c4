/** A part of the whole: `held` is filled, `kept` is striped, `free` is empty, so that colour is not the only sign. */
export interface FillPart {
  kind: 'held' | 'kept' | 'free';
  count: number;
}

/** A bar that shows how full something is. It repeats words beside it, so that it is hidden from screen readers. */
export function FillBar({ parts }: { parts: readonly FillPart[] }) {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const before = (at: number) => parts.slice(0, at).reduce((sum, { count }) => sum + count, 0);
  const percent = (count: number) => `${((count / total) * 100).toFixed(2)}%`;
  return (
    <svg className="ac-fill" width="100%" height="22" aria-hidden="true" focusable="false">
      {parts.map(({ kind, count }, at) => (
        <FillPiece key={kind} kind={kind} x={percent(before(at))} width={percent(count)} />
      ))}
    </svg>
  );
}

function FillPiece({ kind, x, width }: { kind: FillPart['kind']; x: string; width: string }) {
  return (
    <svg x={x} width={width} height="22">
      <rect className={`ac-fill__${kind}`} width="100%" height="22" />
      {kind === 'kept' && <path className="ac-fill__stripes" d={stripes} />}
    </svg>
  );
}

/** Slanting lines, more of them than any bar is wide. */
const stripes = Array.from({ length: 160 }, (_, at) => `M${at * 12 - 22} 22 ${at * 12} 0`).join('');
