import { useLoaderData } from 'react-router';
import { PageTitle } from '#client/design/page-title.tsx';
import { useVoice } from '#client/text/text.tsx';
import { chooseWritten } from '#shared/written.ts';
import type { loadEvent } from './event-data.ts';

/** One event: what, when, where, what people are asked to do, what is provided. */
export function Component() {
  const { event } = useLoaderData<typeof loadEvent>();
  const { locale } = useVoice();
  const { text, lang } = chooseWritten(event.texts, locale.id);
  return (
    <>
      <PageTitle title={text.title} />
      <h1 className="govuk-heading-xl" lang={lang}>
        {text.title}
      </h1>
    </>
  );
}
