import { useActionData, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { ErrorSummary } from '#client/forms/error-summary.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { localeIds, locales } from '#shared/locales.ts';
import { BroadcastActions } from './broadcast-actions.tsx';
import type { loadBroadcast } from './broadcast-data.ts';
import { BroadcastFacts } from './broadcast-facts.tsx';
import { BroadcastReach } from './broadcast-reach.tsx';

/** One message to many: whom it is for, how far it went, what can be done, what it says. */
export function Component() {
  const { broadcast, event, done } = useLoaderData<typeof loadBroadcast>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const problems = refused?.problems ?? [];
  return (
    <>
      <PageTitle title={broadcast.name} problem={problems.length > 0} />
      <BackLink href={inLocale(locale, paths.staffBroadcasts(event.id))}>
        {text('broadcasts:list.title')}
      </BackLink>
      <ErrorSummary problems={problems} />
      {done !== null && !refused && (
        <Notice kind="success" heading={text(`broadcasts:done.${done}`)} />
      )}
      <h1 className="govuk-heading-l">{broadcast.name}</h1>
      <BroadcastFacts broadcast={broadcast} event={event} />
      <BroadcastReach broadcast={broadcast} />
      <BroadcastActions broadcast={broadcast} />
      <h2 className="govuk-heading-m">{text('broadcasts:page.words')}</h2>
      {localeIds.map((id) => {
        const words = broadcast.texts[id];
        return (
          <section key={id}>
            <h3 className="govuk-heading-s">{text(`broadcasts:language.${id}`)}</h3>
            {words ? (
              <article className="ac-letter" lang={locales[id].lang}>
                <h4 className="govuk-heading-s">{words.subject}</h4>
                <p className="ac-letter__text">{words.body}</p>
              </article>
            ) : (
              <p className="govuk-body">{text(`broadcasts:missing.${id}`)}</p>
            )}
          </section>
        );
      })}
    </>
  );
}
