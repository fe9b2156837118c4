import { Link, useLoaderData } from 'react-router';
import { answerFileHref } from '#client/api/registrations.ts';
import { BackLink } from '#client/design/back-link.tsx';
import { DataTable } from '#client/design/data-table.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { Pagination } from '#client/design/pagination.tsx';
import { queryHref } from '#client/forms/query-links.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { chooseWritten } from '#shared/written.ts';
import { AnswerLines } from './answer-lines.tsx';
import { answerWords } from './answer-words.ts';
import { StaffAnswerCount } from './staff-answer-count.tsx';
import type { loadAnswersTo } from './staff-answers-data.ts';
import { RegistrationStateTag } from './staff-state.tsx';

/** Who answered one question of an event, and what. */
export function Component() {
  const { event, answers } = useLoaderData<typeof loadAnswersTo>();
  const { locale, text } = useVoice();
  const { question, page } = answers;
  const title = chooseWritten(event.texts, locale.id);
  const words = chooseWritten(question.texts, locale.id);
  const people = page.rows.flatMap(({ id: registration, reference, state, people: those }) =>
    those.map((person) => ({ ...person, registration, reference, state })),
  );
  return (
    <>
      <PageTitle title={`${words.text.label}: ${title.text.title}`} />
      <BackLink href={inLocale(locale, paths.staffAnswers(event.id))}>
        {text('staff:answers.title')}
      </BackLink>
      <h1 className="govuk-heading-l" lang={words.lang}>
        <span className="govuk-caption-l" lang={title.lang}>
          {title.text.title}
        </span>
        {words.text.label}
      </h1>
      {question.sensitive && (
        <Notice kind="important" heading={text('staff:answers.recorded')}>
          <p className="govuk-body">{text('staff:answers.told')}</p>
        </Notice>
      )}
      <StaffAnswerCount {...answers} />
      {people.length > 0 && (
        <DataTable
          caption={text('staff:answers.who')}
          columns={[
            {
              key: 'name',
              heading: text('staff:registrations.name'),
              cell: ({ name, registration }) => (
                <Link
                  className="govuk-link ac-break"
                  to={inLocale(locale, paths.staffRegistration(registration))}
                >
                  {name || text('staff:registrations.unnamed')}
                </Link>
              ),
            },
            {
              key: 'answer',
              heading: text('staff:answers.answer'),
              cell: (person) => {
                const lines = answerWords(question, person.answers[question.id], locale.id, text);
                if (question.kind !== 'file') return <AnswerLines lines={lines} />;
                const href = answerFileHref(person.registration, person.id, question.id);
                return (
                  <a className="govuk-link ac-break" href={href} download>
                    {lines[0]}
                  </a>
                );
              },
            },
            {
              key: 'state',
              heading: text('staff:registrations.state'),
              cell: ({ state }) => <RegistrationStateTag state={state} />,
            },
          ]}
          rows={people}
          keyOf={({ id }) => id}
        />
      )}
      <Pagination
        page={page.page}
        pages={Math.ceil(page.total / page.pageSize)}
        hrefOf={(to) =>
          queryHref(inLocale(locale, paths.staffAnswersTo(event.id, question.id)), {}, { page: to })
        }
      />
    </>
  );
}
