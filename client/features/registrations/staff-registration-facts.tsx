import { Link } from 'react-router';
import { SummaryList, type SummaryRow } from '#client/design/summary-list.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { Registration } from '#shared/registrations.ts';
import type { StaffEventPage } from '#shared/staff-events.ts';
import { formatMoment } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import { RegistrationStateTag } from './staff-state.tsx';

/** Where a registration stands, and how its people are reached. */
export function StaffRegistrationFacts({
  registration,
  event,
}: {
  registration: Registration;
  event: StaffEventPage;
}) {
  const { locale, text } = useVoice();
  const { state, until, waitingPlace, contact } = registration;
  const title = chooseWritten(event.texts, locale.id);
  const row = (name: RowName, value: SummaryRow['value'] | null): SummaryRow[] =>
    value === null ? [] : [{ label: text(`staff:registration.${name}`), value }];
  return (
    <SummaryList
      rows={[
        ...row('state', <RegistrationStateTag state={state} />),
        ...row('until', until && formatMoment(until, event.zone, text)),
        ...row('waitingPlace', waitingPlace),
        ...row(
          'event',
          <Link
            className="govuk-link"
            to={inLocale(locale, paths.staffEvent(event.id))}
            lang={title.lang}
          >
            {title.text.title}
          </Link>,
        ),
        ...row(
          'email',
          <span className="ac-break">{contact.email ?? text('staff:registration.noEmail')}</span>,
        ),
        ...row('phone', contact.phone ?? text('staff:registration.noPhone')),
        ...row('method', text(`staff:method.${contact.method}`)),
        ...row('format', text(`staff:format.${contact.format}`)),
        ...row('language', text(`staff:writtenIn.${registration.locale}`)),
      ]}
    />
  );
}

type RowName =
  | 'state'
  | 'until'
  | 'waitingPlace'
  | 'event'
  | 'email'
  | 'phone'
  | 'method'
  | 'format'
  | 'language';
