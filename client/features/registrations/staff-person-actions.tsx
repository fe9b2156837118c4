import { Form, Link } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { StaffRegistration } from '#shared/staff-registrations.ts';

/** What staff do for one person of a registration: another kind of place, their own link again. */
export function StaffPersonActions({
  registration: { id, version, may, contact },
  person,
}: {
  registration: StaffRegistration;
  person: StaffRegistration['people'][number];
}) {
  const { locale, text } = useVoice();
  const name = person.name || text('staff:registrations.unnamed');
  const mayInvite =
    may.includes('registration.invite') && person.email !== null && person.email !== contact.email;
  return (
    <div className="ac-screen-only">
      {person.kind === 'attendee' && (
        <p>
          <Link className="govuk-link" to={inLocale(locale, paths.staffMove(id, person.id))}>
            {text('staff:registration.move', { name })}
          </Link>
        </p>
      )}
      {mayInvite && (
        <Form method="post">
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="person" value={person.id} />
          <Button look="secondary" name="do" value="invite">
            {text('staff:registration.invite', { name })}
          </Button>
        </Form>
      )}
    </div>
  );
}
