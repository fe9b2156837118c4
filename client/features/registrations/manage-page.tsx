import { Form, useActionData, useLoaderData, useSearchParams } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { ErrorSummary } from '#client/forms/error-summary.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { ManagedContact } from './managed-contact.tsx';
import { ManagedJoining } from './managed-joining.tsx';
import { ManagedPerson } from './managed-person.tsx';
import { ManagedState } from './managed-state.tsx';
import type { loadManaged } from './manage-data.ts';
import { QuestionsDue } from './questions-due.tsx';

const notices = [
  'saved',
  'resent',
  'accepted',
  'declined',
  'cancelled',
  'personCancelled',
  'withdrawn',
  'splitDone',
  'invited',
] as const;

/** A registration as its people manage it: where it stands, who comes, what can be changed. */
export function Component() {
  const { text, locale } = useVoice();
  const { registration, event } = useLoaderData<typeof loadManaged>();
  const refused = useActionData<RefusedForm>();
  const [search] = useSearchParams();
  const done = notices.find((one) => one === search.get('done'));
  const to = (part: string) => inLocale(locale, paths.registrationPart(registration.id, part));
  const { may, people } = registration;
  const attendees = people.filter(({ kind }) => kind === 'attendee');
  const shown = attendees.length > 0 ? attendees : people;
  return (
    <div className="ac-measure">
      <PageTitle title={text('registrations:manage.title')} />
      <ErrorSummary problems={(refused?.problems ?? []).map(({ code }) => ({ field: '', code }))} />
      {done && <Notice kind="success" heading={text(`registrations:manage.${done}`)} />}
      <p className="govuk-caption-l" lang={event.lang}>
        {event.title}
      </p>
      <h1 className="govuk-heading-l">{text('registrations:manage.title')}</h1>
      <QuestionsDue />
      <ManagedState registration={registration} event={event} />
      {event.mode !== 'in-person' && registration.state === 'confirmed' && (
        <ManagedJoining joining={registration.joining} />
      )}
      <Form method="post">
        <input type="hidden" name="version" value={registration.version} />
        <ButtonGroup>
          {may.includes('registration.accept') && (
            <Button name="press" value="accept">
              {text('registrations:manage.accept')}
            </Button>
          )}
          {may.includes('registration.decline') && (
            <LinkButton look="secondary" href={to('decline')}>
              {text('registrations:manage.decline')}
            </LinkButton>
          )}
        </ButtonGroup>
        <h2 className="govuk-heading-m">{text('registrations:manage.peopleTitle')}</h2>
        <div className="ac-stack">
          {shown.map((person) => (
            <ManagedPerson
              key={person.id}
              person={person}
              assistants={people.filter(({ assists }) => assists === person.id)}
            />
          ))}
        </div>
        {may.includes('registration.change') && (
          <p className="govuk-body">{text('registrations:manage.needsOpen')}</p>
        )}
        {registration.contact.email !== null && <ManagedContact />}
        {(may.includes('registration.resend') || may.includes('registration.cancel')) && (
          <>
            <h2 className="govuk-heading-m">{text('registrations:manage.otherTitle')}</h2>
            <ButtonGroup>
              {may.includes('registration.resend') && (
                <Button look="secondary" name="press" value="resend">
                  {text('registrations:manage.resend')}
                </Button>
              )}
              {may.includes('registration.split') && attendees.length > 1 && (
                <LinkButton look="secondary" href={to('split')}>
                  {text('registrations:manage.split')}
                </LinkButton>
              )}
              {may.includes('registration.cancel') && (
                <LinkButton look="warning" href={to('cancel')}>
                  {text('registrations:manage.cancelAll')}
                </LinkButton>
              )}
            </ButtonGroup>
          </>
        )}
      </Form>
    </div>
  );
}
