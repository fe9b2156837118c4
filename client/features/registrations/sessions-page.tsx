import { useLoaderData } from 'react-router';
import { Details } from '#client/design/details.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { useText } from '#client/text/text.tsx';
import type { loadDraft } from './draft-data.ts';
import { peopleIn } from './draft-people.ts';
import { choiceWhen, sessionChoices } from './session-choices.ts';
import { SessionRadios } from './session-radios.tsx';
import { StepPage } from './step-page.tsx';

/** Which of the sessions that run at the same time; each says what people are asked to do in it. */
export function Component() {
  const text = useText();
  const { draft, event } = useLoaderData<typeof loadDraft>();
  const saved = draft.answers.sessions;
  const choices = sessionChoices(event.sessions);
  const people = peopleIn(draft.answers);
  return (
    <StepPage
      title={text('registrations:sessions.title')}
      picture="list"
      intro={<p className="govuk-body">{text('registrations:sessions.intro')}</p>}
    >
      {choices.map((choice) => (
        <SessionRadios
          key={choice.id}
          choice={choice}
          zone={event.zone}
          saved={saved?.sessions[choice.id]}
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
                  label={choiceWhen(choice, event.zone, text)}
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
