import { Form, useActionData, useLoaderData } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { EasyItem } from '#client/design/easy-item.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { ErrorSummary } from '#client/forms/error-summary.tsx';
import { useVoice } from '#client/text/text.tsx';
import type { SendRefused } from './check-data.ts';
import type { loadDraft } from './draft-data.ts';

/** The time ran out: what is safe, and the two ways on. */
export function Component() {
  const { text, locale } = useVoice();
  const { event } = useLoaderData<typeof loadDraft>();
  const refused = useActionData<SendRefused>();
  const words = <p className="govuk-body-l">{text('registrations:lost.text')}</p>;
  return (
    <div className="ac-measure">
      <PageTitle title={text('registrations:lost.title')} />
      <ErrorSummary problems={refused?.problems ?? []} />
      <p className="govuk-caption-l" lang={event.lang}>
        {event.title}
      </p>
      <h1 className="govuk-heading-l">{text('registrations:lost.title')}</h1>
      {locale.style === 'easy' ? <EasyItem picture="clock">{words}</EasyItem> : words}
      <Form method="post">
        <ButtonGroup>
          <Button name="press" value="again">
            {text('registrations:lost.again')}
          </Button>
          <Button look="secondary" name="press" value="wait">
            {text('registrations:lost.wait')}
          </Button>
        </ButtonGroup>
      </Form>
    </div>
  );
}
