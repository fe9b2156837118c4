import { useLoaderData } from 'react-router';
import { Details } from '#client/design/details.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { useText } from '#client/text/text.tsx';
import { formatDay, formatTime } from '#shared/time.ts';
import type { Text } from '#shared/text.ts';
import type { loadDraft } from './draft-data.ts';
import { peopleIn } from './draft-people.ts';
import { sessionChoices, type ChosenSession, type SessionChoice } from './session-choices.ts';
import { StepPage } from './step-page.tsx';

/** Which of the sessions that run at the same time; each says what people are asked to do in it. */
export function Component() {
  const text = useText();
  const { draft, event } = useLoaderData<typeof loadDraft>();
  const saved = draft.answers.sessions;
  const choices = sessionChoices(event.sessions);
  const people = peopleIn(draft.answers);
  const when = ({ startsAt, endsAt }: SessionChoice) =>
    text('registrations:sessions.at', {
      day: formatDay(startsAt, event.zone, text),
      from: formatTime(startsAt, event.zone, text),
      to: formatTime(endsAt, event.zone, text),
    });
  return (
    <StepPage
      title={text('registrations:sessions.title')}
      intro={<p className="govuk-body">{text('registrations:sessions.intro')}</p>}
    >
      {choices.map((choice) => (
        <Radios
          key={choice.id}
          name={`sessions.${choice.id}`}
          label={when(choice)}
          labelSize="m"
          options={choice.sessions.map((session) => sessionOption(session, text))}
          defaultValue={saved?.sessions[choice.id]}
        />
      ))}
      {people.length > 1 && (
        <Details
          summary={text('registrations:sessions.someone')}
          open={Object.keys(saved?.each ?? {}).length > 0}
        >
          {people.map(({ number, name }) => (
            <div key={number}>
              <h2 className="govuk-heading-m">
                {text('registrations:sessions.forPerson', { name })}
              </h2>
              {choices.map((choice) => (
                <Radios
                  key={choice.id}
                  name={`each.${number}.${choice.id}`}
                  label={when(choice)}
                  options={[
                    { value: '', label: text('registrations:place.same') },
                    ...choice.sessions.map(({ id, title, lang }) => ({
                      value: id,
                      label: title,
                      lang,
                    })),
                  ]}
                  defaultValue={saved?.each[`${number}.${choice.id}`] ?? ''}
                />
              ))}
            </div>
          ))}
        </Details>
      )}
    </StepPage>
  );
}

function sessionOption({ id, title, summary, lang, activities }: ChosenSession, text: Text) {
  const words = activities.map((activity) => text(`registrations:activities.${activity}`));
  return {
    value: id,
    label: title,
    lang,
    hint: (
      <>
        {summary !== undefined && <span lang={lang}>{summary} </span>}
        {words.length > 0 &&
          text('registrations:sessions.activities', { activities: words.join(', ') })}
      </>
    ),
  };
}
