import { Inset } from '#client/design/inset.tsx';
import { useText } from '#client/text/text.tsx';
import type { MailHealth } from '#shared/messages.ts';
import type { Text } from '#shared/text.ts';

/** Says how many messages wait, and for how long; nothing where none does. */
export function MailHealthNotice({ health }: { health: MailHealth }) {
  const text = useText();
  if (health.waiting === 0) return null;
  return (
    <Inset>
      <p className="govuk-body">
        {text('messages:health.waiting', { count: health.waiting })} {oldestWords(health, text)}
      </p>
    </Inset>
  );
}

/** How long the oldest has waited, once that is worth saying. */
function oldestWords({ oldestWaitingSeconds }: MailHealth, text: Text): string | null {
  const minutes = Math.floor(oldestWaitingSeconds / 60);
  if (minutes === 0) return null;
  return minutes < 120
    ? text('messages:health.oldestMinutes', { count: minutes })
    : text('messages:health.oldestHours', { count: Math.floor(minutes / 60) });
}
