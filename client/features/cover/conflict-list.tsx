import { useText } from '#client/text/text.tsx';
import type { CoverBoard, CoverConflict } from '#shared/cover-board.ts';
import { formatPence } from '#shared/money.ts';
import { formatIsoDay, formatTimes } from '#shared/time.ts';
import { forWhom } from './cover-words.ts';

/** What is wrong with bookings of this event: how many, and what each is about. */
export function ConflictList({ board }: { board: CoverBoard }) {
  const text = useText();
  const { conflicts } = board;
  return (
    <>
      <h2 className="govuk-heading-m">
        {text('cover:conflicts.title', { count: conflicts.length })}
      </h2>
      {conflicts.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {conflicts.map((one) => (
            <li key={[one.code, ...one.bookingIds].join(' ')}>
              {text(`cover:conflicts.${one.code}`)} <About conflict={one} board={board} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Where it is, and what giving it up costs. */
function About({ conflict, board }: { conflict: CoverConflict; board: CoverBoard }) {
  const text = useText();
  const { requirementId, cancelNow, nextCostStep } = conflict;
  const row = board.rows.find((one) => one.requirementId === requirementId);
  return (
    <span>
      {row &&
        text('cover:conflicts.at', {
          kind: forWhom(text, row),
          times: formatTimes(row.startsAt, row.endsAt, board.zone, text),
        })}{' '}
      {cancelNow !== null && text('cover:conflicts.cancelNow', { cost: formatPence(cancelNow) })}{' '}
      {nextCostStep !== null &&
        text('cover:conflicts.nextStep', {
          cost: formatPence(nextCostStep.pence),
          day: formatIsoDay(nextCostStep.on, text),
        })}
    </span>
  );
}
