import { useActionData, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { ErrorSummary } from '#client/forms/error-summary.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { chooseWritten } from '#shared/written.ts';
import { BookingStateTag } from './booking-state.tsx';
import { WorkAnswers } from './work-answers.tsx';
import type { loadWorkBooking } from './work-data.ts';
import { WorkFacts } from './work-facts.tsx';
import { WorkPack } from './work-pack.tsx';

/** One booking as the professional sees it: where it stands, their answer, and what they need for the day. */
export function Component() {
  const { booking, done } = useLoaderData<typeof loadWorkBooking>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const title = chooseWritten(booking.titles, locale.id);
  const problems = refused?.problems ?? [];
  return (
    <>
      <PageTitle title={title.text} problem={problems.length > 0} />
      <BackLink href={inLocale(locale, paths.work())}>{text('bookings:work.title')}</BackLink>
      <ErrorSummary problems={problems} />
      {done && problems.length === 0 && (
        <Notice kind="success" heading={text('bookings:work.answered')} />
      )}
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{text(`cover:kinds.${booking.kind}`)}</span>
        <span lang={title.lang}>{title.text}</span>
      </h1>
      <p className="govuk-body">
        <BookingStateTag state={booking.state} />
      </p>
      <p className="govuk-body-l">{text(`bookings:work.states.${booking.state}`)}</p>
      <WorkFacts booking={booking} />
      <WorkAnswers booking={booking} refused={refused} />
      <WorkPack booking={booking} />
    </>
  );
}
