import { PageTitle } from '#client/design/page-title.tsx';
import { ViewLinks } from '#client/design/view-links.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { MailboxView } from './mailbox-views.ts';

const addresses = {
  messages: paths.staffMessages(),
  tasks: paths.staffContactTasks(),
  failed: paths.staffDeadLetters(),
} as const;

/** The heading of the section and its views; the view itself is the page's heading. */
export function MailboxHead({
  view,
  views,
  about,
}: {
  view: MailboxView;
  views: readonly MailboxView[];
  about: string;
}) {
  const { locale, text } = useVoice();
  const title = text(`messages:views.${view}`);
  return (
    <>
      <PageTitle title={title} />
      <ViewLinks
        label={text('messages:views.label')}
        links={views.map((each) => ({
          href: inLocale(locale, addresses[each]),
          label: text(`messages:views.${each}`),
          current: each === view,
        }))}
      />
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body-l">{about}</p>
    </>
  );
}
