import { Form, Link, useActionData, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { Button } from '#client/design/button.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { ErrorSummary } from '#client/forms/error-summary.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { IdeaList } from './idea-list.tsx';
import { OtherWays } from './other-ways.tsx';
import { PlaceState } from './place-state.tsx';
import type { loadStart } from './start-data.ts';

/** The first page of registration: what is asked, what becomes of it, other ways; or why it is not possible now. */
export function Component() {
  const { text, locale } = useVoice();
  const { event, choosesSessions, invitation } = useLoaderData<typeof loadStart>();
  const problems = useActionData<RefusedForm>()?.problems ?? [];
  const to = (path: string) => inLocale(locale, path);
  const { registration } = event;
  const open = registration === 'open' || registration === 'full';
  const asked = [
    { picture: 'person', words: text('registrations:start.need.names') },
    ...(choosesSessions
      ? [{ picture: 'list', words: text('registrations:start.need.sessions') } as const]
      : []),
    { picture: 'help', words: text('registrations:start.need.access') },
    ...(event.mode === 'online'
      ? []
      : [{ picture: 'food', words: text('registrations:start.need.food') } as const]),
  ] as const;
  return (
    <div className="ac-measure">
      <PageTitle
        title={text('registrations:start.heading', { event: event.title })}
        problem={problems.length > 0}
      />
      <BackLink href={to(paths.event(event.slug))}>{text('registrations:start.back')}</BackLink>
      <ErrorSummary problems={problems} />
      <p className="govuk-caption-l" lang={event.lang}>
        {event.title}
      </p>
      {registration !== 'open' && <PlaceState event={event} state={registration} />}
      {open && (
        <>
          {registration === 'open' && (
            <h1 className="govuk-heading-l">{text('registrations:start.title')}</h1>
          )}
          {invitation !== null && (
            <p className="govuk-body-l">{text('registrations:start.invited')}</p>
          )}
          <p className="govuk-body">{text('registrations:start.intro')}</p>
          {event.approval && <p className="govuk-body">{text('registrations:start.approval')}</p>}
          <h2 className="govuk-heading-m">{text('registrations:start.needTitle')}</h2>
          <IdeaList ideas={asked} />
          <p className="govuk-body">{text('registrations:start.cost')}</p>
          <h2 className="govuk-heading-m">{text('registrations:start.answersTitle')}</h2>
          <p className="govuk-body">
            {text('registrations:start.answers', { controller: event.controller.name })}
          </p>
          <p className="govuk-body">
            <Link className="govuk-link" to={to(paths.privacy())}>
              {text('registrations:start.privacy')}
            </Link>
          </p>
          <Form method="post">
            {invitation !== null && <input type="hidden" name="invitation" value={invitation} />}
            <Button>
              {text(
                registration === 'full'
                  ? 'registrations:start.goWaiting'
                  : 'registrations:start.go',
              )}
            </Button>
          </Form>
        </>
      )}
      <OtherWays contact={event.contact} />
    </div>
  );
}
