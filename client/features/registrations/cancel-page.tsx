import { useLoaderData, useSearchParams } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { FormPage } from '#client/forms/form-page.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadManaged } from './manage-data.ts';
import { nameIn } from './person-name.ts';

/** Asks once more before places are given up: those of all, or of one person. */
export function Component() {
  const { text, locale } = useVoice();
  const { registration, event } = useLoaderData<typeof loadManaged>();
  const [search] = useSearchParams();
  const person = registration.people.find(({ id }) => id === search.get('person'));
  const leaving = person
    ? registration.people.filter(({ id, assists }) => id === person.id || assists === person.id)
    : registration.people;
  const back = inLocale(locale, paths.registration(registration.id));
  const title = person
    ? text('registrations:cancel.titlePerson', { name: nameIn(registration.people, person, text) })
    : text('registrations:cancel.title');
  return (
    <FormPage
      title={title}
      caption={<span lang={event.lang}>{event.title}</span>}
      backHref={back}
      intro={
        <>
          <p className="govuk-body">
            {text('registrations:cancel.who', {
              names: leaving.map((one) => nameIn(registration.people, one, text)).join(', '),
            })}
          </p>
          <p className="govuk-body">{text('registrations:cancel.text')}</p>
        </>
      }
      buttons={
        <ButtonGroup>
          <Button look="warning">{text('registrations:cancel.yes')}</Button>
          <LinkButton look="secondary" href={back}>
            {text('registrations:cancel.no')}
          </LinkButton>
        </ButtonGroup>
      }
    >
      <input type="hidden" name="version" value={registration.version} />
      {person && <input type="hidden" name="person" value={person.id} />}
    </FormPage>
  );
}
