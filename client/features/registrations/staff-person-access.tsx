import { Link } from 'react-router';
import { SummaryList, type SummaryRow } from '#client/design/summary-list.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { AccessRequest } from '#shared/access-requests.ts';
import { formatIsoDay } from '#shared/time.ts';
import { StaffNeedTable } from './staff-need-table.tsx';

/** What one person said about access, and what they agreed to. */
export function StaffPersonAccess({
  id,
  name,
  access,
}: {
  id: string;
  name: string;
  access: AccessRequest;
}) {
  const { text, locale } = useVoice();
  const { needs, anythingElse, contactMe, consentToShare, deleteOn, version } = access;
  const row = (label: string, value: SummaryRow['value'] | undefined): SummaryRow[] =>
    value === undefined ? [] : [{ label, value }];
  return (
    <section aria-labelledby={`person-${id}`}>
      <h2 className="govuk-heading-m" id={`person-${id}`}>
        {text('staff:access.person', { name: name || text('staff:registrations.unnamed') })}
      </h2>
      {needs.length === 0 ? (
        <p className="govuk-body">{text('staff:access.noneForPerson')}</p>
      ) : (
        <>
          <StaffNeedTable needs={needs} />
          <p className="govuk-body">
            <Link className="govuk-link" to={inLocale(locale, paths.staffAccessRequest(access.id))}>
              {text('staff:access.work', { name: name || text('staff:registrations.unnamed') })}
            </Link>
          </p>
        </>
      )}
      {version > 0 && (
        <SummaryList
          rows={[
            ...row(text('staff:access.anythingElse'), anythingElse),
            ...row(
              text('staff:access.contactMe'),
              contactMe &&
                [text(`staff:method.${contactMe.method}`), contactMe.when]
                  .filter(Boolean)
                  .join(', '),
            ),
            ...row(
              text('staff:access.consentToShare'),
              text(consentToShare ? 'staff:access.yes' : 'staff:access.no'),
            ),
            ...row(text('staff:access.deleteOn'), formatIsoDay(deleteOn, text)),
          ]}
        />
      )}
    </section>
  );
}
