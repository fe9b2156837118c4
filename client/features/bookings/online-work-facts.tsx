import { SummaryList } from '#client/design/summary-list.tsx';
import { useVoice } from '#client/text/text.tsx';
import type { OnlineWork } from '#shared/online-work.ts';
import { paragraphsOf } from '#shared/paragraphs.ts';

/** How interpreters and captions stand on the platform, and what to do when it fails. */
export function OnlineWorkFacts({
  platform,
  online: { interpreters, captions, backUp, joining },
}: {
  platform: string | null;
  online: OnlineWork;
}) {
  const { text } = useVoice();
  const ways = paragraphsOf(joining);
  return (
    <>
      <h2 className="govuk-heading-m">{text('bookings:online.title')}</h2>
      <SummaryList
        rows={[
          ...(platform ? [{ label: text('bookings:platform'), value: platform }] : []),
          {
            label: text('bookings:online.interpreters'),
            value: text(`bookings:online.views.${interpreters}`),
          },
          {
            label: text('bookings:online.captions'),
            value: text(`bookings:online.captionViews.${captions}`),
          },
          {
            label: text('bookings:online.backUp'),
            value: backUp || text('bookings:online.unsaid'),
          },
        ]}
      />
      {ways.map((words) => (
        <p className="govuk-body" key={words}>
          {words}
        </p>
      ))}
    </>
  );
}
