import { useActionData, useLoaderData } from 'react-router';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadEnrolment } from './enrol-data.ts';
import { EnrolForm, EnrolmentOver } from './enrol-form.tsx';
import { RecoveryCodes, type ToldCodes } from './recovery-codes.tsx';

/** Setting up an app for codes at the first sign-in; then the recovery codes, once. */
export function Component() {
  const { enrolment } = useLoaderData<typeof loadEnrolment>();
  const answer = useActionData() as RefusedForm | ToldCodes | undefined;
  const { locale, text } = useVoice();
  if (answer && 'recoveryCodes' in answer) return <RecoveryCodes {...answer} />;
  if (enrolment === null)
    return (
      <EnrolmentOver href={inLocale(locale, paths.signIn())} go={text('people:enrol.overLink')} />
    );
  return (
    <EnrolForm
      title={text('people:enrol.title')}
      intro={text('people:enrol.intro')}
      enrolment={enrolment}
      refused={answer}
    />
  );
}
