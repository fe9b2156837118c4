import { useLoaderData } from 'react-router';
import { PageTitle } from '#client/design/page-title.tsx';
import { useVoice } from '#client/text/text.tsx';
import { EasyEvent } from './easy-event.tsx';
import type { loadEvent } from './event-data.ts';
import { FullEvent } from './full-event.tsx';

/** One event: what, when, where, what people are asked to do, what is provided, and how to take part. */
export function Component() {
  const { event } = useLoaderData<typeof loadEvent>();
  const { locale } = useVoice();
  return (
    <>
      <PageTitle title={event.title} />
      {locale.style === 'easy' ? <EasyEvent event={event} /> : <FullEvent event={event} />}
    </>
  );
}
