import { useLoaderData } from 'react-router';
import { TextField } from '#client/forms/text-field.tsx';
import { useText } from '#client/text/text.tsx';
import type { loadManaged } from './manage-data.ts';
import { ManageForm } from './manage-form.tsx';
import { shownName } from './person-name.ts';
import { PhotoRadios } from './photo-radios.tsx';

/** The name, address and photo answer of one person. */
export function Component() {
  const text = useText();
  const { person, registration } = useLoaderData<typeof loadManaged>();
  if (person === null) return null;
  const { email: lead } = registration.contact;
  // A member's own address is theirs alone to change.
  const isTheirs = lead !== null && person.email !== null && person.email !== lead;
  // Whoever comes alone is reached where the registration is.
  const isLead = lead !== null && person.email === null && registration.people.length === 1;
  const isAttendee = person.kind === 'attendee';
  return (
    <ManageForm
      title={text('registrations:details.personTitle', { name: shownName(person, text) })}
      compare={(typed, now) => {
        const current = now.people.find(({ id }) => id === person.id);
        return [
          {
            label: text('registrations:check.name'),
            typed: typed('name'),
            now: current?.name ?? '',
          },
          {
            label: text('registrations:check.email'),
            typed: typed('email'),
            now: current?.email ?? '',
          },
        ];
      }}
    >
      <TextField
        name="name"
        label={text(isAttendee ? 'registrations:contact.name' : 'registrations:assistant.name')}
        spellCheck={false}
        defaultValue={person.name}
      />
      {isTheirs || isLead ? (
        <input type="hidden" name="email" value={person.email ?? ''} />
      ) : (
        <TextField
          name="email"
          type="email"
          label={text('registrations:people.email')}
          hint={text('registrations:people.emailHint')}
          optional
          spellCheck={false}
          defaultValue={person.email ?? undefined}
        />
      )}
      {!person.under18 && <PhotoRadios saved={person.photos} />}
    </ManageForm>
  );
}
