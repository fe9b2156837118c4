import { Form } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { Registration } from '#shared/registrations.ts';

/** What staff may do with a registration now; nothing where nothing may be done. */
export function StaffActions({ registration }: { registration: Registration }) {
  const { locale, text } = useVoice();
  const { id, version, may, people } = registration;
  const attendees = people.filter(({ kind }) => kind === 'attendee').length;
  const moves = (['approve', 'refuse', 'offer', 'accept', 'decline', 'resend'] as const).filter(
    (move) => may.includes(`registration.${move}`),
  );
  const mayCancel = may.includes('registration.cancel');
  if (moves.length === 0 && !mayCancel) return null;
  return (
    <section className="ac-screen-only">
      <h2 className="govuk-heading-m">{text('staff:registration.actions')}</h2>
      <Form method="post">
        <input type="hidden" name="version" value={version} />
        <ul className="ac-actions">
          {moves.map((move) => (
            <li key={move}>
              <Button
                look={move === 'accept' || move === 'approve' ? 'primary' : 'secondary'}
                name="do"
                value={move}
              >
                {text(`staff:registration.${move}`)}
              </Button>
              <p>{text(`staff:registration.${move}Help`)}</p>
            </li>
          ))}
          {may.includes('registration.split') && attendees > 1 && (
            <li>
              <LinkButton look="secondary" href={inLocale(locale, paths.staffSplit(id))}>
                {text('staff:registration.split')}
              </LinkButton>
              <p>{text('staff:registration.splitHelp')}</p>
            </li>
          )}
          {mayCancel && (
            <li>
              <LinkButton look="secondary" href={inLocale(locale, paths.staffCancel(id))}>
                {text('staff:registration.cancel')}
              </LinkButton>
              <p>{text('staff:registration.cancelHelp')}</p>
            </li>
          )}
        </ul>
      </Form>
    </section>
  );
}
