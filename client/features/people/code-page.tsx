import { useActionData } from 'react-router';
import { Details } from '#client/design/details.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';

/** The second step for staff: a code of their app, or one that they wrote down. */
export function Component() {
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  return (
    <FormPage
      {...refused}
      title={text('people:code.title')}
      backHref={inLocale(locale, paths.signIn())}
      send={text('people:code.send')}
      intro={<p className="govuk-body">{text('people:code.intro')}</p>}
    >
      <TextField
        name="code"
        label={text('people:code.label')}
        hint={text('people:code.hint')}
        autoComplete="one-time-code"
        spellCheck={false}
        width={20}
      />
      <Details summary={text('people:code.lost')}>
        <p className="govuk-body">{text('people:code.lostHelp')}</p>
      </Details>
    </FormPage>
  );
}
