import { useActionData, useLoaderData } from 'react-router';
import { answerFileHref } from '#client/api/registrations.ts';
import { MissingVersion } from '#client/design/missing-version.tsx';
import { EasyParts } from '#client/forms/easy-parts.tsx';
import { FreshCodeForm } from '#client/forms/fresh-code-form.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { readFileAnswer } from '#shared/answer-files.ts';
import type { OwnAnswers } from '#shared/own-answers.ts';
import { questionsFor, readAnswers, sentAnswers } from '#shared/question-answers.ts';
import { fieldsOf } from '#shared/question-fields.ts';
import { chooseWritten } from '#shared/written.ts';
import { answerWords } from './answer-words.ts';
import { ManageForm } from './manage-form.tsx';
import type { AskedAgain, loadOwnQuestions } from './own-questions-data.ts';
import { shownName } from './person-name.ts';
import { QuestionField } from './question-field.tsx';
import { sentValues } from './question-values.ts';

/** What the organiser asks one person of a registration, to answer or change after registering. */
export function Component() {
  const { text, locale } = useVoice();
  const { own, person, registration } = useLoaderData<typeof loadOwnQuestions>();
  const again = useActionData<AskedAgain>();
  if (own === null)
    return (
      <FreshCodeForm
        refused={again}
        sent={again?.values['press'] !== undefined}
        backHref={inLocale(locale, paths.registration(registration.id))}
      />
    );
  const { questions } = own;
  const given = again ? readAnswers(questions, sentValues(again.values)) : own.answers;
  const asked = questionsFor(questions, own, given);
  const saved = sentAnswers(questions, own.answers);
  const files = asked.flatMap(({ id }) => {
    const file = readFileAnswer(own.answers[id]);
    return file ? [{ id, name: file.name }] : [];
  });
  const part = Math.min(again?.part ?? 0, Math.max(asked.length - 1, 0));
  const easy = locale.style === 'easy';
  const missing = asked.some(({ texts }) => chooseWritten(texts, locale.id).missing);
  const words = (answers: OwnAnswers['answers'], id: string) =>
    questions
      .filter((one) => one.id === id)
      .flatMap((one) => answerWords(one, answers[id], locale.id, text))
      .join(', ');
  return (
    <ManageForm<OwnAnswers>
      title={text('registrations:questions.titleFor', { name: shownName(person, text) })}
      intro={
        <>
          <p className="govuk-body">{text('registrations:questions.intro')}</p>
          {missing && <MissingVersion />}
        </>
      }
      {...(easy && part < asked.length - 1 && { send: text('common:continue') })}
      takesFiles={asked.some(({ kind }) => kind === 'file')}
      compare={(_typed, now) =>
        asked.map(({ id, texts }) => ({
          label: chooseWritten(texts, locale.id).text.label,
          typed: words(given, id),
          now: words(now.answers, id),
        }))
      }
    >
      {asked.map(({ id }) => (
        <input key={id} type="hidden" name="seen" value={id} />
      ))}
      {files.length > 0 && (
        <ul className="govuk-list">
          {files.map(({ id, name }) => (
            <li key={id}>
              <a
                className="govuk-link"
                href={answerFileHref(registration.id, person.id, id)}
                download
              >
                {text('registrations:questions.fileOpen', { name })}
              </a>
            </li>
          ))}
        </ul>
      )}
      <EasyParts
        part={part}
        parts={asked.map((question) => ({
          fields: fieldsOf(question),
          show: () => <QuestionField question={question} saved={saved} heading={false} />,
        }))}
      />
    </ManageForm>
  );
}
