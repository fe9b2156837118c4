import { Form, useActionData, useSearchParams } from 'react-router';
import { Button } from '#client/design/button.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { useText } from '#client/text/text.tsx';

/** Access needs are private: a code by mail opens them for a while. */
export function Component() {
  const text = useText();
  const refused = useActionData<RefusedForm>();
  const [search] = useSearchParams();
  const sent = search.has('sent') || refused?.values['press']?.[0] === 'enter';
  return (
    <>
      <FormPage
        title={text('access-requests:code.title')}
        problems={refused?.problems}
        intro={
          <p className="govuk-body">
            {text(sent ? 'access-requests:code.sent' : 'access-requests:code.intro')}
          </p>
        }
        buttons={
          <Button name="press" value={sent ? 'enter' : 'ask'}>
            {text(sent ? 'access-requests:code.go' : 'access-requests:code.ask')}
          </Button>
        }
      >
        {sent && (
          <TextField
            name="code"
            label={text('access-requests:code.enter')}
            hint={text('access-requests:code.hint')}
            autoComplete="one-time-code"
            inputMode="numeric"
            width={10}
          />
        )}
      </FormPage>
      {sent && (
        <Form method="post">
          <Button look="secondary" name="press" value="ask">
            {text('access-requests:code.again')}
          </Button>
        </Form>
      )}
    </>
  );
}
