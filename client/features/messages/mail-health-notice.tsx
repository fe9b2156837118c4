import { Inset } from '#client/design/inset.tsx';
import { useText } from '#client/text/text.tsx';
import type { MailHealth } from '#shared/messages.ts';

/** Says how many messages wait, and for how long; nothing where none does. */
export function MailHealthNotice({ health }: { health: MailHealth }) {
  const text = useText();
  if (health.waiting === 0) return null;
  const minutes = Math.floor(health.oldestWaitingSeconds / 60);
  const oldest =
    minutes < 120
      ? text('messages:health.oldestMinutes', { count: minutes })
      : text('messages:health.oldestHours', { count: Math.floor(minutes / 60) });
  return (
    <Inset>
      <p className="govuk-body">
        {text('messages:health.waiting', { count: health.waiting })} {oldest}
      </p>
    </Inset>
  );
}
