import { Form, useActionData, useLoaderData } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { EasyItem } from '#client/design/easy-item.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { useVoice } from '#client/text/text.tsx';

/** Where somebody says that they want no more mail that is not essential, or that they want it again. */
export function Component() {
  const { off } = useLoaderData<{ off: boolean }>();
  const done = useActionData<{ done: 'stop' | 'take' }>()?.done;
  const { text, locale } = useVoice();
  const now = off ? 'off' : 'on';
  const title = text('privacy:mailChoice.title');
  const words = (
    <>
      <p className="govuk-body-l">{text(`privacy:mailChoice.${now}`)}</p>
      <p className="govuk-body">{text('privacy:mailChoice.always')}</p>
    </>
  );
  return (
    <div className="ac-measure">
      <PageTitle title={title} />
      {done !== undefined && <Notice kind="success" heading={text('privacy:mailChoice.saved')} />}
      <h1 className="govuk-heading-l">{title}</h1>
      {locale.style === 'easy' ? <EasyItem picture="letter">{words}</EasyItem> : words}
      <Form method="post">
        <Button name="choice" value={off ? 'take' : 'stop'}>
          {text(off ? 'privacy:mailChoice.take' : 'privacy:mailChoice.stop')}
        </Button>
      </Form>
    </div>
  );
}
