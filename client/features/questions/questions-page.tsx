import { Form, useActionData, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { EmptyState } from '#client/design/empty-state.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { Checkbox } from '#client/forms/checkbox.tsx';
import { ErrorSummary } from '#client/forms/error-summary.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { chooseWritten } from '#shared/written.ts';
import { QuestionTable } from './question-table.tsx';
import type { loadQuestions } from './questions-data.ts';

/** What people are asked beside the form's own questions: to add to, order and remove. */
export function Component() {
  const { event, form, done } = useLoaderData<typeof loadQuestions>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const title = chooseWritten(event.texts, locale.id);
  const problems = (refused?.problems ?? []).map(({ code }) => ({ field: '', code }));
  const add = inLocale(locale, paths.staffQuestion(event.id, 'new'));
  return (
    <>
      <PageTitle title={`${text('questions:title')}: ${title.text.title}`} />
      <BackLink href={inLocale(locale, paths.staffRegistrations(event.id))} />
      <ErrorSummary problems={problems} />
      {done !== null && problems.length === 0 && (
        <Notice kind="success" heading={text('questions:saved')} />
      )}
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l" lang={title.lang}>
          {title.text.title}
        </span>
        {text('questions:title')}
      </h1>
      <p className="govuk-body">{text('questions:intro')}</p>
      {form.questions.length === 0 ? (
        <EmptyState picture="speech" title={text('questions:none')}>
          <p className="govuk-body">{text('questions:noneWords')}</p>
        </EmptyState>
      ) : (
        <Form method="post">
          <input type="hidden" name="version" value={form.version} />
          <QuestionTable eventId={event.id} form={form} />
          <Checkbox name="confirmed" label={text('questions:confirmed')} />
        </Form>
      )}
      <LinkButton href={add}>{text('questions:add')}</LinkButton>
    </>
  );
}
