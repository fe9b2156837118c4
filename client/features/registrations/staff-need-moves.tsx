import { Form } from 'react-router';
import { buttonClass } from '#client/design/button.tsx';
import { useText } from '#client/text/text.tsx';
import type { AccessNeed } from '#shared/access-requests.ts';

/** What the access lead may do with a need now, each button named with the need. */
export function StaffNeedMoves({
  personId,
  need,
  version,
}: {
  personId: string;
  need: AccessNeed;
  version: number;
}) {
  const text = useText();
  const moves = staffMoves.filter((move) => need.may.includes(`need.${move}`));
  if (moves.length === 0) return text('staff:access.noMoves');
  const name = text(`access-requests:needs.${need.code}.label`);
  return (
    <Form className="ac-row-form" method="post">
      <input type="hidden" name="person" value={personId} />
      <input type="hidden" name="need" value={need.id} />
      <input type="hidden" name="version" value={version} />
      {moves.map((move) => {
        const action = text(`staff:needAction.${move}`);
        return (
          <button
            key={move}
            className={buttonClass('secondary', true)}
            type="submit"
            name="action"
            value={`need.${move}`}
            aria-label={text('staff:needAction.for', { action, need: name })}
          >
            {action}
          </button>
        );
      })}
    </Form>
  );
}

const staffMoves = ['acknowledge', 'arrange', 'confirm', 'decline'] as const;
