import { Link, useActionData, useLoaderData } from 'react-router';
import { Notice } from '#client/design/notice.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { OrganisationLink } from './organisation-link.tsx';
import type { loadSignIn } from './sign-in-data.ts';

/** The first step for staff: address and password. */
export function Component() {
  const { out, organisation, to } = useLoaderData<typeof loadSignIn>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  return (
    <FormPage
      {...refused}
      title={text('people:signIn.title')}
      send={text('people:signIn.send')}
      intro={
        <>
          {out && refused === undefined && (
            <Notice kind="success" heading={text('people:signIn.out')} />
          )}
          <p className="govuk-body">
            {text('people:signIn.intro')}{' '}
            <Link className="govuk-link" to={inLocale(locale, paths.findLinks())}>
              {text('people:signIn.findLinks')}
            </Link>
          </p>
          {organisation !== null && <OrganisationLink name={organisation} to={to} />}
        </>
      }
    >
      <TextField
        name="email"
        type="email"
        label={text('people:signIn.email')}
        autoComplete="username"
        spellCheck={false}
      />
      <TextField
        name="password"
        type="password"
        label={text('people:signIn.password')}
        autoComplete="current-password"
      />
    </FormPage>
  );
}
