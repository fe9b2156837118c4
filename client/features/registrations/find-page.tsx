import { useActionData, useSearchParams } from 'react-router';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { Panel } from '#client/design/panel.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { useText } from '#client/text/text.tsx';

/** Asks for the links to one's registrations by mail; the answer is the same for every address. */
export function Component() {
  const text = useText();
  const answer = useActionData<Partial<RefusedForm> & { sentTo?: string }>();
  const [search] = useSearchParams();
  if (answer?.sentTo !== undefined)
    return (
      <div className="ac-measure">
        <PageTitle title={text('registrations:find.sentTitle')} />
        <Panel title={text('registrations:find.sentTitle')}>
          <p>{text('registrations:find.sent', { email: answer.sentTo })}</p>
        </Panel>
        <p className="govuk-body">{text('registrations:find.none')}</p>
      </div>
    );
  return (
    <FormPage
      title={text('registrations:find.title')}
      problems={answer?.problems}
      values={answer?.values}
      send={text('registrations:find.send')}
      intro={
        <>
          {search.has('closed') && <Notice heading={text('registrations:find.closed')} />}
          <p className="govuk-body">{text('registrations:find.intro')}</p>
        </>
      }
    >
      <TextField
        name="email"
        type="email"
        label={text('registrations:find.email')}
        autoComplete="email"
        spellCheck={false}
      />
    </FormPage>
  );
}
