import { Link, useLoaderData } from 'react-router';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { Details } from '#client/design/details.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { SummaryList } from '#client/design/summary-list.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadOwnSignIn } from './own-sign-in-data.ts';

/** Fewer recovery codes than this are said before all else. */
const few = 3;

/** How somebody signs in, for themselves, and the ways to change it. */
export function Component() {
  const { own, organisation, done } = useLoaderData<typeof loadOwnSignIn>();
  const { locale, text } = useVoice();
  const { email, hasPassword, hasOpenId, hasCode, needsCode, recoveryCodes } = own;
  const change = (what: string) => inLocale(locale, paths.staffProve(what));
  return (
    <div className="ac-measure">
      <PageTitle title={text('people:own.title')} />
      {done && <Notice kind="success" heading={text('people:own.passwordDone')} />}
      {hasCode && recoveryCodes < few && (
        <Notice kind="important" heading={text('people:own.few', { count: recoveryCodes })} />
      )}
      <h1 className="govuk-heading-l">{text('people:own.title')}</h1>
      <SummaryList
        rows={[
          {
            label: text('people:own.email'),
            value: <span className="ac-break">{email}</span>,
          },
          {
            label: text('people:own.password'),
            value: text(`people:own.passwordIs.${hasPassword ? 'yes' : 'no'}`),
          },
          ...(hasOpenId
            ? [
                {
                  label: text('people:own.organisation'),
                  value: organisation ?? text('people:own.organisationAway'),
                },
              ]
            : []),
          {
            label: text('people:own.app'),
            value: text(`people:hasCode.${hasCode ? 'yes' : 'no'}`),
          },
          ...(hasCode ? [{ label: text('people:own.codesLeft'), value: recoveryCodes }] : []),
        ]}
      />
      {!hasPassword && <p className="govuk-body">{text('people:own.passwordWhy')}</p>}
      {!hasCode && !needsCode && <p className="govuk-body">{text('people:own.appWhy')}</p>}
      <ButtonGroup>
        <LinkButton look="secondary" href={change('password')}>
          {text(hasPassword ? 'people:own.changePassword' : 'people:own.setPassword')}
        </LinkButton>
        <LinkButton look="secondary" href={change('app')}>
          {text(hasCode ? 'people:own.newApp' : 'people:own.firstApp')}
        </LinkButton>
        {hasCode && (
          <LinkButton look="secondary" href={change('codes')}>
            {text('people:own.newCodes')}
          </LinkButton>
        )}
      </ButtonGroup>
      {hasCode && (
        <Details summary={text('people:own.lost')}>
          <p className="govuk-body">{text('people:own.lostHelp')}</p>
        </Details>
      )}
      <p className="govuk-body">
        <Link className="govuk-link" to={inLocale(locale, paths.staffSessions())}>
          {text('people:sessions.title')}
        </Link>
      </p>
    </div>
  );
}
