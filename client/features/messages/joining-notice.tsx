import { Form } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { Notice } from '#client/design/notice.tsx';
import { useText } from '#client/text/text.tsx';

/** People registered before the joining instructions were written or changed: one press prepares the message. */
export function JoiningNotice() {
  const text = useText();
  return (
    <Notice kind="important" heading={text('broadcasts:joining.title')}>
      <p className="govuk-body">{text('broadcasts:joining.about')}</p>
      <Form method="post">
        <Button look="secondary">{text('broadcasts:joining.prepare')}</Button>
      </Form>
    </Notice>
  );
}
