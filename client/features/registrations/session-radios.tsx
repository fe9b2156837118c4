import { Radios } from '#client/forms/radios.tsx';
import { useText } from '#client/text/text.tsx';
import type { Text } from '#shared/text.ts';
import { choiceWhen, type ChosenSession, type SessionChoice } from './session-choices.ts';

/** One of the sessions that run at the same time. */
export function SessionRadios({
  choice,
  zone,
  saved,
}: {
  choice: SessionChoice;
  zone: string;
  saved: string | undefined;
}) {
  const text = useText();
  return (
    <Radios
      name={`sessions.${choice.id}`}
      label={choiceWhen(choice, zone, text)}
      labelSize="m"
      options={choice.sessions.map((session) => sessionOption(session, text))}
      defaultValue={saved}
    />
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
        {summary !== undefined && (
          <>
            <span lang={lang}>{summary}</span>
            <br />
          </>
        )}
        {words.length > 0 &&
          text('registrations:sessions.activities', { activities: words.join(', ') })}
      </>
    ),
  };
}
