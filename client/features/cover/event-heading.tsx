import { BackLink } from '#client/design/back-link.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { useVoice } from '#client/text/text.tsx';
import { chooseWritten, type Written } from '#shared/written.ts';

/** The title of a page about one event, with the event above it and the way back. */
export function EventHeading({
  titles,
  title,
  backHref,
}: {
  titles: Written<string>;
  title: string;
  backHref: string;
}) {
  const { locale } = useVoice();
  const event = chooseWritten(titles, locale.id);
  return (
    <>
      <PageTitle title={`${title}: ${event.text}`} />
      <BackLink href={backHref}>
        <span lang={event.lang}>{event.text}</span>
      </BackLink>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l" lang={event.lang}>
          {event.text}
        </span>
        {title}
      </h1>
    </>
  );
}
