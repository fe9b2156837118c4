import { Link, useActionData, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { ErrorSummary } from '#client/forms/error-summary.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { chooseWritten } from '#shared/written.ts';
import { StaffAdmission } from './staff-admission.tsx';
import { StaffInvitations } from './staff-invitations.tsx';
import { StaffPoolTable } from './staff-pool-table.tsx';
import type { loadPlacesPage } from './staff-invitations-data.ts';

/** The places of an event by kind, how people get them, and the links for those who are invited. */
export function Component() {
  const { places, invited, done } = useLoaderData<typeof loadPlacesPage>();
  const problems = useActionData<RefusedForm>()?.problems ?? [];
  const { locale, text } = useVoice();
  const title = chooseWritten(places.texts, locale.id);
  const to = (path: string) => inLocale(locale, path);
  return (
    <>
      <PageTitle
        title={`${text('places:title')}: ${title.text.title}`}
        problem={problems.length > 0}
      />
      <BackLink href={to(paths.staffEvent(places.id))}>{text('places:back')}</BackLink>
      <ErrorSummary problems={problems} />
      {done !== null && <Notice kind="success" heading={text(`places:done.${done}`)} />}
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l" lang={title.lang}>
          {title.text.title}
        </span>
        {text('places:title')}
      </h1>
      <p className="govuk-body">{text('places:intro')}</p>
      {places.state === 'draft' && <p className="govuk-body">{text('places:draft')}</p>}
      {places.pools.length === 0 ? (
        <p className="govuk-body">{text('places:none')}</p>
      ) : (
        <StaffPoolTable places={places} />
      )}
      <ButtonGroup>
        {places.may.includes('places.change') && (
          <LinkButton href={to(paths.staffNewPool(places.id))}>{text('places:add')}</LinkButton>
        )}
        <Link className="govuk-link" to={to(paths.staffWaitingList(places.id))}>
          {text('places:waitingList')}
        </Link>
      </ButtonGroup>
      <StaffAdmission places={places} />
      {invited && <StaffInvitations places={places} invited={invited} />}
    </>
  );
}
