import { useActionData, useLoaderData } from 'react-router';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadProof } from './own-sign-in-data.ts';

/** Asks somebody who is signed in to show that it is them, by the strongest that they have. */
export function Component() {
  const { provesBy } = useLoaderData<typeof loadProof>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  return (
    <FormPage
      {...refused}
      title={text('people:prove.title')}
      backHref={inLocale(locale, paths.staffSignIn())}
      intro={<p className="govuk-body">{text(`people:prove.intro.${provesBy}`)}</p>}
    >
      {provesBy === 'code' && (
        <TextField
          name="code"
          label={text('people:prove.code')}
          hint={text('people:code.hint')}
          autoComplete="one-time-code"
          spellCheck={false}
          width={20}
        />
      )}
      {provesBy === 'password' && (
        <TextField
          name="password"
          type="password"
          label={text('people:prove.password')}
          autoComplete="current-password"
        />
      )}
    </FormPage>
  );
}
