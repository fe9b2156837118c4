import { Tag } from '#client/design/tag.tsx';
import { useText } from '#client/text/text.tsx';
import type { PlannedBlock } from '#shared/rota.ts';
import { seatKey } from '#shared/seat-key.ts';
import { isAcceptable } from './acceptable.ts';

/** Those who take the shifts of one block, each with a box where the shift can still be accepted. */
export function PlannedTeam({
  block: { id, kind, seats },
  when,
  accepts,
}: {
  block: PlannedBlock;
  when: string;
  accepts: boolean;
}) {
  const text = useText();
  if (seats.length === 0) return text('rota:one.nobody');
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small">
      {seats.map((seat) => {
        const { no, name } = seat;
        const key = seatKey(id, no);
        if (!accepts || !isAcceptable(seat))
          return (
            <div key={key}>
              {name} <SeatTag {...seat} />
            </div>
          );
        return (
          <div key={key} className="govuk-checkboxes__item">
            <input
              className="govuk-checkboxes__input"
              type="checkbox"
              id={key}
              name="seats"
              value={key}
              defaultChecked
              aria-label={text('rota:one.shift', {
                name,
                kind: text(`cover:kinds.${kind}`),
                times: when,
              })}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={key}>
              {name}
            </label>
          </div>
        );
      })}
    </div>
  );
}

/** What became of a shift, or what has changed about it. */
function SeatTag({ state, changed }: Pick<PlannedBlock['seats'][number], 'state' | 'changed'>) {
  const text = useText();
  if (state !== 'planned') return <Tag tone={tones[state]}>{text(`rota:seats.${state}`)}</Tag>;
  return changed === null ? null : <Tag tone="bad">{text(`rota:changes.${changed}`)}</Tag>;
}

const tones = { accepted: 'wait', offered: 'good', refused: 'bad' } as const;
