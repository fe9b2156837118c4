import { Form, useActionData, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { Button } from '#client/design/button.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { ErrorSummary } from '#client/forms/error-summary.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadMessage } from './message-data.ts';
import { MessageFacts } from './message-facts.tsx';
import { MessageLetter } from './message-letter.tsx';
import { templateName } from '#client/design/template-name.ts';

/** One message: to whom, what became of it, what it says. */
export function Component() {
  const { message, event, done } = useLoaderData<typeof loadMessage>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const title = message.name ?? templateName(message.template, text);
  const mayRetry = message.may.includes('message.retry');
  const mayResend = message.may.includes('message.resend');
  const mayMark = message.may.includes('message.bounce');
  return (
    <>
      <PageTitle title={`${title}: ${message.to.name}`} problem={refused !== undefined} />
      <BackLink href={inLocale(locale, paths.staffMessages())}>
        {text('messages:views.messages')}
      </BackLink>
      <ErrorSummary problems={refused?.problems ?? []} />
      {done !== null && <Notice kind="success" heading={text(`messages:message.${done}`)} />}
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{message.to.name}</span>
        {title}
      </h1>
      <MessageFacts message={message} event={event} />
      {(mayRetry || mayResend || mayMark) && (
        <Form method="post">
          <ButtonGroup>
            {mayRetry && (
              <Button name="do" value="retry">
                {text('messages:message.retry')}
              </Button>
            )}
            {mayResend && (
              <Button look="secondary" name="do" value="resend">
                {text('messages:message.resend')}
              </Button>
            )}
            {mayMark && (
              <Button look="secondary" name="do" value="bounced">
                {text('messages:message.bounced')}
              </Button>
            )}
          </ButtonGroup>
          {mayMark && <p className="govuk-body">{text('messages:message.bouncedHelp')}</p>}
        </Form>
      )}
      <h2 className="govuk-heading-m">{text('messages:message.body')}</h2>
      <MessageLetter message={message} />
    </>
  );
}
