import { useActionData, useLoaderData } from 'react-router';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { useText } from '#client/text/text.tsx';
import type { loadInvitation } from './invitation-data.ts';

/** Joining the staff by the link of an invitation. */
export function Component() {
  const { token } = useLoaderData<typeof loadInvitation>();
  const refused = useActionData() as RefusedForm | undefined;
  const text = useText();
  return (
    <FormPage
      {...refused}
      title={text('people:invitation.title')}
      send={text('people:invitation.send')}
      intro={<p className="govuk-body">{text('people:invitation.intro')}</p>}
    >
      <input type="hidden" name="token" value={token} />
      <TextField
        name="password"
        type="password"
        label={text('people:invitation.password')}
        hint={text('people:invitation.hint')}
        autoComplete="new-password"
      />
    </FormPage>
  );
}
