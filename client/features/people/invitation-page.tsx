import { useActionData, useLoaderData } from 'react-router';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { useText } from '#client/text/text.tsx';
import type { loadInvitation } from './invitation-data.ts';
import { JoinByOrganisation, ToOrganisation } from './join-by-organisation.tsx';

/** Joining the staff by the link of an invitation: with a password, or with an account at an organisation. */
export function Component() {
  const { token, organisation } = useLoaderData<typeof loadInvitation>();
  const answer = useActionData() as RefusedForm | { url: string } | undefined;
  const text = useText();
  if (answer && 'url' in answer) return <ToOrganisation name={organisation ?? ''} {...answer} />;
  return (
    <>
      <FormPage
        {...answer}
        title={text('people:invitation.title')}
        send={text('people:invitation.send')}
        intro={<p className="govuk-body">{text('people:invitation.intro')}</p>}
      >
        <input type="hidden" name="by" value="password" />
        <input type="hidden" name="token" value={token} />
        <TextField
          name="password"
          type="password"
          label={text('people:invitation.password')}
          hint={text('people:invitation.hint')}
          autoComplete="new-password"
        />
      </FormPage>
      {organisation !== null && <JoinByOrganisation name={organisation} token={token} />}
    </>
  );
}
