import { Form, useActionData } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { useVoice } from '#client/text/text.tsx';
import type { OpenedPack } from '#shared/access-packs.ts';
import { formatMoment } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import { PackContentPart } from './pack-content.tsx';

/** What was shared with somebody by a link: a press of the button shows it, until it runs out. */
export function Component() {
  const answered = useActionData<{ opened: OpenedPack | null }>();
  const { locale, text } = useVoice();
  const opened = answered?.opened;
  const title = opened ? chooseWritten(opened.titles, locale.id) : null;
  return (
    <>
      <PageTitle title={text('access-requests:pack.title')} />
      <h1 className="govuk-heading-l">
        {title && (
          <span className="govuk-caption-l" lang={title.lang}>
            {title.text}
          </span>
        )}
        {text('access-requests:pack.title')}
      </h1>
      {opened ? (
        <>
          <p className="govuk-body">{text('access-requests:pack.private')}</p>
          <p className="govuk-body">
            {text('access-requests:pack.until', {
              when: formatMoment(opened.expiresAt, opened.zone, text),
            })}
          </p>
          <PackContentPart content={opened.content} />
        </>
      ) : (
        <>
          {answered && <Notice kind="important" heading={text('access-requests:pack.gone')} />}
          <p className="govuk-body">{text('access-requests:pack.about')}</p>
          <Form method="post">
            <Button>{text('access-requests:pack.open')}</Button>
          </Form>
        </>
      )}
    </>
  );
}
