import { Link, useLoaderData } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { SummaryList } from '#client/design/summary-list.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { needStates } from '#shared/need-states.ts';
import type { RegisteredPerson } from '#shared/registrations.ts';
import { answeredRows } from './answered-rows.ts';
import { AnswerLines } from './answer-lines.tsx';
import type { loadManaged } from './manage-data.ts';
import { nameIn, shownName } from './person-name.ts';
import { placeName } from './place-name.ts';
import { questionsToAnswer } from './questions-to-answer.ts';

/** One person: their place and sessions, what would help and where it stands, their assistants. */
export function ManagedPerson({
  person,
  assistants,
}: {
  person: RegisteredPerson;
  assistants: readonly RegisteredPerson[];
}) {
  const { text, locale } = useVoice();
  const { registration, event, answers } = useLoaderData<typeof loadManaged>();
  const to = (part: string) => inLocale(locale, paths.registrationPart(registration.id, part));
  const of = (id: string, part = '') => to(`people/${id}${part}`);
  const mayChange = registration.may.includes('registration.change');
  const mayInvite =
    registration.may.includes('registration.invite') &&
    person.email !== null &&
    person.email !== registration.contact.email;
  const pool = event.pools.find(({ id }) => id === person.pool);
  const sessions = person.sessions.map(
    (id) => event.sessions.find((one) => one.id === id)?.title ?? '',
  );
  const name = shownName(person, text);
  const changeTo = (changeHref: string, what: string) => ({
    changeHref,
    changeWhat: `${what}, ${name}`,
  });
  const changes = (href: string, what: string) => (mayChange ? changeTo(href, what) : {});
  const hasPlaces = event.pools.length > 1 || event.sessions.length > 0;
  const placeHref = of(person.id, '/places');
  const toAnswer = questionsToAnswer(registration, answers, person);
  return (
    <section>
      <h3 className="govuk-heading-s">{name}</h3>
      <SummaryList
        rows={[
          {
            label: text('registrations:check.name'),
            value: <AnswerLines lines={[name, ...(person.email ? [person.email] : [])]} />,
            ...changes(of(person.id), text('registrations:check.name')),
          },
          ...(pool
            ? [
                {
                  label: text('registrations:check.place'),
                  value: placeName(pool, text),
                  ...(hasPlaces && changes(placeHref, text('registrations:check.place'))),
                },
              ]
            : []),
          ...(sessions.length > 0
            ? [
                {
                  label: text('registrations:check.sessions'),
                  value: <AnswerLines lines={sessions} />,
                  ...changes(placeHref, text('registrations:check.sessions')),
                },
              ]
            : []),
          {
            label: text('registrations:check.photos'),
            value: text(`registrations:photos.${person.under18 ? 'no_photos' : person.photos}`),
            ...(!person.under18 && changes(of(person.id), text('registrations:check.photos'))),
          },
          {
            label: text('registrations:manage.needsTitle'),
            value: <AnswerLines lines={needLines(person)} />,
            // Afterwards there is still something to say: how it went.
            ...(Object.keys(person.needs).length > 0
              ? changeTo(of(person.id, '/needs'), text('registrations:manage.needsTitle'))
              : changes(of(person.id, '/needs'), text('registrations:manage.needsTitle'))),
          },
          ...answeredRows(answers, person.id, locale.id, text).map(({ label, values }) => ({
            label,
            value: <AnswerLines lines={values} />,
          })),
          ...(toAnswer
            ? [
                {
                  label: text('registrations:questions.title'),
                  value:
                    toAnswer.due > 0
                      ? text('registrations:manage.questionsDue', { count: toAnswer.due })
                      : text('registrations:manage.questionsDone'),
                  ...changes(of(person.id, '/questions'), text('registrations:questions.title')),
                },
              ]
            : []),
          ...assistants.map((assistant) => ({
            label: text('registrations:check.assistant'),
            value: (
              <>
                <p>{shownName(assistant, text)}</p>
                {mayChange && (
                  <ul className="govuk-list">
                    <li>
                      <Link className="govuk-link" to={of(assistant.id, '/needs')}>
                        {text('registrations:manage.needsSee', {
                          name: nameIn(registration.people, assistant, text),
                        })}
                      </Link>
                    </li>
                    {questionsToAnswer(registration, answers, assistant) && (
                      <li>
                        <Link className="govuk-link" to={of(assistant.id, '/questions')}>
                          {text('registrations:manage.questionsFor', {
                            name: nameIn(registration.people, assistant, text),
                          })}
                        </Link>
                      </li>
                    )}
                    <li>
                      <Link className="govuk-link" to={`${to('cancel')}?person=${assistant.id}`}>
                        {text('registrations:manage.removeAssistant')}
                      </Link>
                    </li>
                  </ul>
                )}
              </>
            ),
            ...changes(of(assistant.id), text('registrations:check.assistant')),
          })),
        ]}
      />
      {mayInvite && (
        <Button look="secondary" name="invite" value={person.id}>
          {text('registrations:manage.invite', { name })}
        </Button>
      )}
      {mayChange && (
        <ul className="govuk-list">
          {person.kind === 'attendee' && assistants.length === 0 && event.mode !== 'online' && (
            <li>
              <Link className="govuk-link" to={of(person.id, '/assistant')}>
                {text('registrations:manage.addAssistant', { name })}
              </Link>
            </li>
          )}
          {registration.people.filter(({ kind }) => kind === 'attendee').length > 1 &&
            registration.may.includes('registration.cancel') && (
              <li>
                <Link className="govuk-link" to={`${to('cancel')}?person=${person.id}`}>
                  {text('registrations:manage.cancelPerson', { name })}
                </Link>
              </li>
            )}
        </ul>
      )}
    </section>
  );

  /** How many needs stand where; what they are is shown only after a fresh code. */
  function needLines({ needs }: RegisteredPerson): string[] {
    const lines = needStates.flatMap((state) =>
      needs[state] === undefined || state === 'withdrawn'
        ? []
        : [
            text('registrations:manage.needsLine', {
              number: needs[state],
              state: text(`access-requests:states.${state}`),
            }),
          ],
    );
    return lines.length > 0 ? lines : [text('registrations:manage.needsNone')];
  }
}
