import { useActionData, useLoaderData } from 'react-router';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { OwnSignIn } from '#shared/people.ts';

/** Setting a password, or another one. */
export function Component() {
  const { email, hasPassword } = useLoaderData<OwnSignIn>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  return (
    <FormPage
      {...refused}
      title={text(hasPassword ? 'people:own.changePassword' : 'people:own.setPassword')}
      backHref={inLocale(locale, paths.staffSignIn())}
      send={text('people:invitation.send')}
      intro={<p className="govuk-body">{text('people:own.passwordIntro')}</p>}
    >
      {/* For password managers, which keep a password under an address. */}
      <input type="hidden" autoComplete="username" value={email} readOnly />
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
