import { Link, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { EmptyState } from '#client/design/empty-state.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { chooseWritten } from '#shared/written.ts';
import { StaffAnswerCount } from './staff-answer-count.tsx';
import type { loadAnswerCounts } from './staff-answers-data.ts';

/** What the people of an event answered to the organiser, question by question, as counts. */
export function Component() {
  const { event, counts } = useLoaderData<typeof loadAnswerCounts>();
  const { locale, text } = useVoice();
  const title = chooseWritten(event.texts, locale.id);
  return (
    <div className="ac-measure">
      <PageTitle title={`${text('staff:answers.title')}: ${title.text.title}`} />
      <BackLink href={inLocale(locale, paths.staffRegistrations(event.id))} />
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l" lang={title.lang}>
          {title.text.title}
        </span>
        {text('staff:answers.title')}
      </h1>
      {counts.length === 0 && (
        <EmptyState picture="speech" title={text('staff:answers.none')}>
          <p className="govuk-body">{text('staff:answers.noneWords')}</p>
        </EmptyState>
      )}
      {counts.map((count) => {
        const { id, sensitive, texts } = count.question;
        const words = chooseWritten(texts, locale.id);
        return (
          <div key={id}>
            <h2 className="govuk-heading-m" lang={words.lang}>
              {words.text.label}
            </h2>
            <StaffAnswerCount {...count} />
            {sensitive && <p className="govuk-body">{text('staff:answers.sensitive')}</p>}
            {count.opens && count.answered > 0 && (
              <p className="govuk-body">
                <Link
                  className="govuk-link"
                  to={inLocale(locale, paths.staffAnswersTo(event.id, id))}
                >
                  {text('staff:answers.who')}
                  <span className="govuk-visually-hidden">: {words.text.label}</span>
                </Link>
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}
