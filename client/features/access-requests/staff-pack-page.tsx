import { useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { PrintButton } from '#client/widgets/print-button.tsx';
import { formatMoment } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import { PackContentPart } from './pack-content.tsx';
import type { loadPack } from './pack-data.ts';

/** A pack as it was made for somebody, to be printed or read to them. */
export function Component() {
  const { event, summary, content } = useLoaderData<typeof loadPack>();
  const { locale, text } = useVoice();
  const title = chooseWritten(event.titles, locale.id);
  const kind = text(`access-requests:pack.kinds.${summary.kind}`);
  return (
    <>
      <PageTitle title={`${kind}: ${summary.to}`} />
      <BackLink href={inLocale(locale, paths.staffAccessPacks(event.id))}>
        {text('access-desk:packs.title')}
      </BackLink>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l" lang={title.lang}>
          {title.text}
        </span>
        {kind}: {summary.to}
      </h1>
      <p className="govuk-body">
        {text('access-requests:pack.until', {
          when: formatMoment(summary.expiresAt, event.zone, text),
        })}
      </p>
      <PrintButton>{text('access-desk:packs.print')}</PrintButton>
      <PackContentPart content={content} />
    </>
  );
}
