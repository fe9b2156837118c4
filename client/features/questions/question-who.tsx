import { poolWords } from '#client/design/pool-words.ts';
import { Checkboxes } from '#client/forms/checkboxes.tsx';
import { SelectField } from '#client/forms/select-field.tsx';
import { useVoice } from '#client/text/text.tsx';
import type { Event } from '#shared/events.ts';
import type { Question } from '#shared/questions.ts';
import { chooseWritten } from '#shared/written.ts';

/** Who is asked: by their place, their sessions, and what they answered before. */
export function QuestionWho({
  event,
  before,
}: {
  event: Pick<Event, 'pools' | 'sessions'>;
  before: readonly Question[];
}) {
  const { locale, text } = useVoice();
  const answers = before.flatMap(({ id, kind, texts, options }) => {
    const question = chooseWritten(texts, locale.id).text.label;
    const given =
      kind === 'consent'
        ? [{ id: 'yes', words: text('questions:form.yes') }]
        : options.map((one) => ({ id: one.id, words: chooseWritten(one.texts, locale.id).text }));
    return given.map((one) => ({
      value: `${id}=${one.id}`,
      label: text('questions:form.whenIs', { question, answer: one.words }),
    }));
  });
  if (event.pools.length < 2 && event.sessions.length + answers.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">{text('questions:form.who')}</h2>
      {event.pools.length > 1 && (
        <Checkboxes
          name="pools"
          label={text('questions:form.pools')}
          hint={text('questions:form.poolsHint')}
          options={event.pools.map(({ id }) => ({
            value: id,
            label: poolWords(event.pools, id, { text, locale }),
          }))}
        />
      )}
      {event.sessions.length > 0 && (
        <Checkboxes
          name="sessions"
          label={text('questions:form.sessions')}
          hint={text('questions:form.poolsHint')}
          options={event.sessions.map(({ id, texts }) => {
            const title = chooseWritten(texts, locale.id);
            return { value: id, label: title.text.title, lang: title.lang };
          })}
        />
      )}
      {answers.length > 0 && (
        <SelectField
          name="when"
          label={text('questions:form.when')}
          options={[{ value: '', label: text('questions:form.always') }, ...answers]}
        />
      )}
    </>
  );
}
