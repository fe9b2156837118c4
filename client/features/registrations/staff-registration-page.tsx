import { useActionData, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { ErrorSummary } from '#client/forms/error-summary.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { StaffActions } from './staff-actions.tsx';
import { StaffAnswers } from './staff-answers.tsx';
import { StaffHistory } from './staff-history.tsx';
import { StaffMessages } from './staff-messages.tsx';
import { StaffPeople } from './staff-people.tsx';
import type { loadStaffRegistration } from './staff-registration-data.ts';
import { StaffRegistrationFacts } from './staff-registration-facts.tsx';

/** One registration: where it stands, who is in it, what can be done, what happened. */
export function Component() {
  const { registration, event, answers, history, messages, done } =
    useLoaderData<typeof loadStaffRegistration>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const problems = refused?.problems ?? [];
  const title = text('staff:registration.title', { reference: registration.reference });
  return (
    <>
      <PageTitle title={title} problem={problems.length > 0} />
      <BackLink href={inLocale(locale, paths.staffRegistrations(event.id))}>
        {text('staff:registration.back')}
      </BackLink>
      <ErrorSummary problems={problems} />
      {done !== null && !refused && (
        <Notice kind="success" heading={text(`staff:registration.done.${done}`)} />
      )}
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{title}</span>
        {registration.people[0]?.name || text('staff:registrations.unnamed')}
      </h1>
      <StaffRegistrationFacts registration={registration} event={event} />
      <StaffActions registration={registration} />
      <StaffPeople registration={registration} event={event} />
      <StaffAnswers
        registrationId={registration.id}
        people={registration.people}
        answers={answers}
      />
      {messages && <StaffMessages messages={messages} zone={event.zone} />}
      <StaffHistory entries={history} zone={event.zone} />
    </>
  );
}
