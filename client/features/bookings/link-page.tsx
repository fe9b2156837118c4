import { Form, useActionData } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { useText } from '#client/text/text.tsx';

/** Where a professional's link leads: one button, since mail scanners follow links by themselves. */
export function Component() {
  const text = useText();
  const dead = useActionData<{ dead: boolean }>() !== undefined;
  const title = text(dead ? 'bookings:link.deadTitle' : 'bookings:link.title');
  return (
    <div className="ac-measure">
      <PageTitle title={title} problem={dead} />
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body-l">{text(dead ? 'bookings:link.deadText' : 'bookings:link.text')}</p>
      {!dead && (
        <Form method="post">
          <Button>{text('bookings:link.open')}</Button>
        </Form>
      )}
    </div>
  );
}
