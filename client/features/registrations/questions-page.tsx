import { useLoaderData } from 'react-router';
import { MissingVersion } from '#client/design/missing-version.tsx';
import { useVoice } from '#client/text/text.tsx';
import { fieldsOf } from '#shared/question-fields.ts';
import { chooseWritten } from '#shared/written.ts';
import type { loadDraft } from './draft-data.ts';
import { QuestionField } from './question-field.tsx';
import { StepPage } from './step-page.tsx';

/** What the organiser asks beside the form's own questions; an answer may bring more of them. */
export function Component() {
  const { text, locale } = useVoice();
  const { draft } = useLoaderData<typeof loadDraft>();
  const saved = draft.answers.questions?.answers ?? {};
  const missing = draft.questions.some(({ texts }) => chooseWritten(texts, locale.id).missing);
  return (
    <StepPage
      title={text('registrations:questions.title')}
      intro={
        <>
          <p className="govuk-body">{text('registrations:questions.intro')}</p>
          {draft.answers.contact?.party === 'group' && (
            <p className="govuk-body">{text('registrations:questions.others')}</p>
          )}
          {missing && <MissingVersion />}
        </>
      }
      takesFiles={draft.questions.some(({ kind }) => kind === 'file')}
      parts={draft.questions.map((question) => ({
        fields: fieldsOf(question),
        title: chooseWritten(question.texts, locale.id).text.label,
        picture: 'speech',
        show: (heading) => <QuestionField question={question} saved={saved} heading={heading} />,
      }))}
    >
      {draft.questions.map(({ id }) => (
        <input key={id} type="hidden" name="seen" value={id} />
      ))}
    </StepPage>
  );
}
