import { Form, Link, useActionData, useLoaderData, useSearchParams } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { Button } from '#client/design/button.tsx';
import { EasyItem } from '#client/design/easy-item.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { ErrorSummary } from '#client/forms/error-summary.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { groupPictures } from '#client/forms/need-pictures.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { needGroups, needsOf } from '#shared/access-needs.ts';
import { formatIsoDay } from '#shared/time.ts';
import { KeptProfile } from './kept-profile.tsx';
import type { loadMine } from './mine-data.ts';
import { MineNeeds } from './mine-needs.tsx';
import { MineShares } from './mine-shares.tsx';

/** What one person asked for and where each thing stands; and every subject, to add or change. */
export function Component() {
  const { text, locale } = useVoice();
  const { registrationId, person, alone, access, event } = useLoaderData<typeof loadMine>();
  const problems = useActionData<RefusedForm>()?.problems ?? [];
  const [search] = useSearchParams();
  const of = (part: string) =>
    inLocale(locale, paths.registrationPart(registrationId, `people/${person.id}/needs${part}`));
  const title = alone
    ? text('access-requests:mine.title')
    : text('access-requests:mine.titleFor', { name: person.name });
  const groups = needGroups.filter((group) => needsOf(group, event.mode).length > 0);
  return (
    <div className="ac-measure">
      <PageTitle title={title} problem={problems.length > 0} />
      <BackLink href={inLocale(locale, paths.registration(registrationId))}>
        {text('registrations:manage.back')}
      </BackLink>
      <ErrorSummary problems={problems} />
      {search.has('profile-deleted') && (
        <Notice kind="success" heading={text('access-requests:profile.deleted')} />
      )}
      {search.has('saved') && (
        <Notice kind="success" heading={text('access-requests:mine.saved')} />
      )}
      <p className="govuk-caption-l" lang={event.lang}>
        {event.title}
      </p>
      <h1 className="govuk-heading-l">{title}</h1>
      {!access.consentToHold ? (
        <>
          <KeptProfile />
          <p className="govuk-body">{text('access-requests:consent.intro')}</p>
          <LinkButton href={of('/consent')}>{text('access-requests:mine.begin')}</LinkButton>
        </>
      ) : (
        <>
          <p className="govuk-body">{text('access-requests:mine.intro')}</p>
          {access.needs.length === 0 ? (
            <p className="govuk-body">{text('access-requests:mine.none')}</p>
          ) : (
            <MineNeeds access={access} of={of} />
          )}
          <h2 className="govuk-heading-m">{text('access-requests:mine.change')}</h2>
          <p className="govuk-body">{text('access-requests:mine.changeText')}</p>
          <ul className="govuk-list">
            {[...groups, 'more' as const].map((group) => {
              const link = (
                <Link className="govuk-link" to={of(`/${group}`)}>
                  {text(
                    group === 'more'
                      ? 'access-requests:mine.else'
                      : `access-requests:groups.${group}.title`,
                  )}
                </Link>
              );
              return (
                <li key={group}>
                  {locale.style === 'easy' ? (
                    <EasyItem picture={group === 'more' ? 'speech' : groupPictures[group]}>
                      {link}
                    </EasyItem>
                  ) : (
                    link
                  )}
                </li>
              );
            })}
          </ul>
          <h2 className="govuk-heading-m">{text('access-requests:withdraw.title')}</h2>
          <p className="govuk-body">
            {text(
              access.consentToShare
                ? 'access-requests:mine.shared'
                : 'access-requests:mine.notShared',
            )}{' '}
            {text('access-requests:mine.deleteOn', { day: formatIsoDay(access.deleteOn, text) })}
          </p>
          <MineShares shares={access.shares} zone={event.zone} />
          {access.keepProfile && (
            <Form method="post">
              <p className="govuk-body">{text('access-requests:mine.profileKept')}</p>
              <input type="hidden" name="version" value={access.version} />
              <Button look="secondary" name="wish" value="delete">
                {text('access-requests:profile.delete')}
              </Button>
            </Form>
          )}
          <p className="govuk-body">
            <Link className="govuk-link" to={of('/consent')}>
              {text('access-requests:mine.consent')}
            </Link>
          </p>
        </>
      )}
    </div>
  );
}
