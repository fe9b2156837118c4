import { useActionData, useLoaderData } from 'react-router';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { EnrolForm, EnrolmentOver } from './enrol-form.tsx';
import type { loadOwnApp } from './own-sign-in-data.ts';
import { RecoveryCodes, type ToldCodes } from './recovery-codes.tsx';

/** Setting up an app by choice, or another one; then the recovery codes, once. */
export function Component() {
  const { enrolment } = useLoaderData<typeof loadOwnApp>();
  const answer = useActionData() as RefusedForm | ToldCodes | undefined;
  const { locale, text } = useVoice();
  if (answer && 'recoveryCodes' in answer) return <RecoveryCodes {...answer} />;
  if (enrolment === null)
    return (
      <EnrolmentOver
        href={inLocale(locale, paths.staffProve('app'))}
        go={text('people:own.again')}
      />
    );
  return (
    <EnrolForm
      title={text('people:own.appTitle')}
      intro={text('people:own.appIntro')}
      enrolment={enrolment}
      refused={answer}
    />
  );
}
