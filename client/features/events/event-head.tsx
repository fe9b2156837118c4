import { BackLink } from '#client/design/back-link.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { EventView } from './event-view.ts';

/** What the event is called and what it is, in one look; says so where it stands in another language. */
export function EventHead({ event }: { event: EventView }) {
  const { locale, text } = useVoice();
  const lang = event.lang ?? undefined;
  return (
    <>
      <BackLink href={inLocale(locale, paths.events())}>{text('events:event.all')}</BackLink>
      <div className="ac-event__head">
        <p className="govuk-caption-l">
          {text('events:event.caption', {
            kind: text(`events:kinds.${event.kind}`),
            nation: text(`events:nations.${event.nation}`),
          })}
        </p>
        <h1 className="govuk-heading-xl" lang={lang}>
          {event.title}
        </h1>
        <p className="ac-lead" lang={lang}>
          {event.summary}
        </p>
        {lang !== undefined && (
          <div className="govuk-inset-text">{text('events:event.notWritten')}</div>
        )}
      </div>
    </>
  );
}
