import { useActionData, useLoaderData } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { EasyParts } from '#client/forms/easy-parts.tsx';
import { FormPage } from '#client/forms/form-page.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { chooseWritten } from '#shared/written.ts';
import { easyQuestions } from './easy-questions.tsx';
import { EqualityIntro } from './equality-intro.tsx';
import type { loadEquality, ShownAgain } from './equality-data.ts';
import { FormMarks } from './form-marks.tsx';
import { MoreField, QuestionRadios } from './question-fields.tsx';

/** The form about equality: one page with clear groups, or in Easy Read one question a page. */
export function Component() {
  const { text, locale } = useVoice();
  const { form } = useLoaderData<typeof loadEquality>();
  const shown = useActionData<ShownAgain>();
  const easy = locale.style === 'easy';
  const parts = easyQuestions(form);
  const part = Math.min(
    Math.max(shown?.part ?? (shown ? parts.length - 1 : 0), 0),
    parts.length - 1,
  );
  const title = chooseWritten(form.titles, locale.id);
  const isLast = !easy || part === parts.length - 1;
  const leave = (
    // A page load of its own, which tells the event's page nothing of where it comes from.
    <a className="govuk-link" href={inLocale(locale, paths.event(form.slug))} rel="noreferrer">
      {text('equality:skip')}
    </a>
  );
  return (
    <FormPage
      title={text('equality:title')}
      caption={<span lang={title.lang}>{title.text}</span>}
      problems={shown?.problems}
      values={shown?.values}
      intro={!easy || part === 0 ? <EqualityIntro form={form} /> : undefined}
      buttons={
        <ButtonGroup>
          {isLast ? (
            <Button>{text('equality:send')}</Button>
          ) : (
            <Button name="press" value="next">
              {text('equality:next')}
            </Button>
          )}
          {easy && part > 0 && (
            <Button look="secondary" name="press" value="back">
              {text('common:back')}
            </Button>
          )}
          {leave}
        </ButtonGroup>
      }
    >
      <FormMarks token={form.token} set={form.set.id} />
      {easy ? (
        <EasyParts part={part} parts={parts} />
      ) : (
        <>
          {form.set.groups.map(({ id, questions }) => (
            <section key={id} aria-labelledby={`group-${id}`}>
              <h2 className="govuk-heading-m" id={`group-${id}`}>
                {text(`equality:groups.${id}`)}
              </h2>
              {questions.map((question) => (
                <QuestionRadios key={question.id} question={question} />
              ))}
            </section>
          ))}
          <MoreField />
        </>
      )}
    </FormPage>
  );
}
