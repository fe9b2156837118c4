import { Form } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { Inset } from '#client/design/inset.tsx';
import { Checkboxes } from '#client/forms/checkboxes.tsx';
import { Fieldset } from '#client/forms/fieldset.tsx';
import { useVoice } from '#client/text/text.tsx';
import type { PersonAnswer } from '#shared/people.ts';
import type { EventName } from '#shared/staff-events.ts';
import { GrantFields } from './grant-fields.tsx';
import { grantKey, grantWords } from './grant-words.ts';

/** The roles of a member of staff: to read, or to change for those who may. */
export function PersonRoles({
  person,
  events,
}: {
  person: PersonAnswer;
  events: readonly EventName[];
}) {
  const { locale, text } = useVoice();
  const grants = person.roles.map((grant) => ({
    value: grantKey(grant),
    label: grantWords(grant, events, locale, text),
  }));
  const mayChange = person.may.includes('person.setRoles');
  return (
    <>
      <h2 className="govuk-heading-m">{text('people:person.rolesTitle')}</h2>
      {grants.length === 0 && <p className="govuk-body">{text('people:person.noRoles')}</p>}
      {mayChange ? (
        <Form method="post" noValidate>
          <input type="hidden" name="version" value={person.version} />
          {grants.length > 0 && (
            <Checkboxes
              name="keep"
              label={text('people:person.keep')}
              hint={text('people:person.keepHint')}
              options={grants}
              defaultValue={grants.map(({ value }) => value)}
            />
          )}
          <Fieldset legend={text('people:person.add')} legendSize="s">
            <GrantFields events={events} optional />
          </Fieldset>
          <Button name="do" value="roles">
            {text('people:person.save')}
          </Button>
        </Form>
      ) : (
        <>
          <ul className="govuk-list govuk-list--bullet">
            {grants.map(({ value, label }) => (
              <li key={value}>{label}</li>
            ))}
          </ul>
          {person.state === 'active' && (
            <Inset>
              <p className="govuk-body">{text('people:person.self')}</p>
            </Inset>
          )}
        </>
      )}
    </>
  );
}
