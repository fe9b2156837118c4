import { Button } from '#client/design/button.tsx';
import { Panel } from '#client/design/panel.tsx';
import { useText } from '#client/text/text.tsx';
import type { RegistrationDraft } from '#shared/registration-drafts.ts';
import { formatTime } from '#shared/time.ts';

/** How long a place is kept, what happens then, and the button for more time; it stands inside the form, so nothing typed is lost. */
export function HoldNotice({ hold, zone }: { hold: RegistrationDraft['hold']; zone: string }) {
  const text = useText();
  if (hold.state === 'full')
    return (
      <Panel look="soft" title={text('registrations:full.title')}>
        <p className="govuk-body">{text('registrations:full.notice')}</p>
      </Panel>
    );
  if (hold.state !== 'held' || hold.until === null) return null;
  const longest = hold.limit !== null && hold.until >= hold.limit;
  const until = formatTime(hold.until, zone, text);
  return (
    <Panel look="soft" title={text('registrations:hold.title', { until })}>
      <p className="govuk-body">
        {text(longest ? 'registrations:hold.last' : 'registrations:hold.explained')}
      </p>
      {!longest && (
        <Button look="secondary" name="press" value="keep">
          {text('registrations:hold.keep')}
        </Button>
      )}
    </Panel>
  );
}
