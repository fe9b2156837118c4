import { useLoaderData } from 'react-router';
import { Checkboxes } from '#client/forms/checkboxes.tsx';
import { useText } from '#client/text/text.tsx';
import type { loadManaged } from './manage-data.ts';
import { ManageForm } from './manage-form.tsx';
import { shownName } from './person-name.ts';

/** Which of a party get a registration of their own. */
export function Component() {
  const text = useText();
  const { registration } = useLoaderData<typeof loadManaged>();
  const attendees = registration.people.filter(({ kind }) => kind === 'attendee');
  return (
    <ManageForm
      title={text('registrations:split.title')}
      intro={
        <>
          <p className="govuk-body">{text('registrations:split.intro')}</p>
          <p className="govuk-body">{text('registrations:split.email')}</p>
        </>
      }
      send={text('registrations:split.send')}
    >
      <Checkboxes
        name="people"
        label={text('registrations:manage.peopleTitle')}
        options={attendees.map((person) => ({ value: person.id, label: shownName(person, text) }))}
      />
    </ManageForm>
  );
}
