import { Link, useActionData, useLoaderData } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadStaffCancel } from './staff-cancel-data.ts';

/** Asks once more before a registration is cancelled. */
export function Component() {
  const { registration } = useLoaderData<typeof loadStaffCancel>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const { id, reference, people, version } = registration;
  const back = inLocale(locale, paths.staffRegistration(id));
  return (
    <FormPage
      {...refused}
      title={text('staff:registration.cancelTitle', { reference })}
      backHref={back}
      intro={
        <>
          <p className="govuk-body-l">
            {text('staff:registration.cancelWarning', { count: people.length })}
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {people.map((person) => (
              <li key={person.id}>{person.name || text('staff:registrations.unnamed')}</li>
            ))}
          </ul>
        </>
      }
      buttons={
        <ButtonGroup>
          <Button look="warning">{text('staff:registration.cancelSure')}</Button>
          <Link className="govuk-link" to={back}>
            {text('staff:registration.keep')}
          </Link>
        </ButtonGroup>
      }
    >
      <input type="hidden" name="version" value={version} />
    </FormPage>
  );
}
