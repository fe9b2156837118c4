import { useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadStaffAccess } from './staff-access-data.ts';
import { StaffAnswers } from './staff-answers.tsx';
import { StaffPersonAccess } from './staff-person-access.tsx';

/** The access needs of a registration, for those who arrange them. */
export function Component() {
  const { registration, people, answers } = useLoaderData<typeof loadStaffAccess>();
  const { locale, text } = useVoice();
  const caption = text('staff:registration.title', { reference: registration.reference });
  return (
    <>
      <PageTitle title={`${text('staff:access.title')}: ${registration.reference}`} />
      <BackLink href={inLocale(locale, paths.staffRegistration(registration.id))}>
        {text('staff:access.back')}
      </BackLink>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{caption}</span>
        {text('staff:access.title')}
      </h1>
      <Notice kind="important" heading={text('staff:access.recorded')} />
      {people.map((person) => (
        <StaffPersonAccess key={person.id} {...person} />
      ))}
      <StaffAnswers registrationId={registration.id} people={people} answers={answers} />
    </>
  );
}
