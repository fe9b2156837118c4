import { useActionData } from 'react-router';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { RecoveryCodes, type ToldCodes } from './recovery-codes.tsx';

/** Making new recovery codes; then the codes, once. */
export function Component() {
  const answer = useActionData() as RefusedForm | ToldCodes | undefined;
  const { locale, text } = useVoice();
  if (answer && 'recoveryCodes' in answer) return <RecoveryCodes {...answer} />;
  return (
    <FormPage
      {...answer}
      title={text('people:own.newCodes')}
      backHref={inLocale(locale, paths.staffSignIn())}
      send={text('people:own.makeCodes')}
    >
      <p className="govuk-body">{text('people:own.codesIntro')}</p>
    </FormPage>
  );
}
