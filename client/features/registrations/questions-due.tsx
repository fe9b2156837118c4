import { Link, useLoaderData } from 'react-router';
import { Notice } from '#client/design/notice.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadManaged } from './manage-data.ts';
import { nameIn } from './person-name.ts';
import { questionsToAnswer } from './questions-to-answer.ts';

/** Whose answers the organiser still needs; nothing where none are. */
export function QuestionsDue() {
  const { text, locale } = useVoice();
  const { registration, answers } = useLoaderData<typeof loadManaged>();
  const due = registration.people.filter(
    (person) => (questionsToAnswer(registration, answers, person)?.due ?? 0) > 0,
  );
  if (due.length === 0) return null;
  return (
    <Notice kind="important" heading={text('registrations:manage.questionsDueTitle')}>
      <ul className="govuk-list">
        {due.map((person) => (
          <li key={person.id}>
            <Link
              className="govuk-notification-banner__link"
              to={inLocale(
                locale,
                paths.registrationPart(registration.id, `people/${person.id}/questions`),
              )}
            >
              {text('registrations:manage.questionsFor', {
                name: nameIn(registration.people, person, text),
              })}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
