import { useLoaderData } from 'react-router';
import { Radios } from '#client/forms/radios.tsx';
import { useText } from '#client/text/text.tsx';
import { choosablePools } from '#shared/pools.ts';
import type { loadManaged } from './manage-data.ts';
import { ManageForm } from './manage-form.tsx';
import { placeName } from './place-name.ts';
import { placeOption } from './place-option.ts';
import { sessionChoices } from './session-choices.ts';
import { SessionRadios } from './session-radios.tsx';

/** Another kind of place, or other sessions, for one person. */
export function Component() {
  const text = useText();
  const { person, event } = useLoaderData<typeof loadManaged>();
  if (person === null) return null;
  const nameOf = (id: string) => {
    const pool = event.pools.find((one) => one.id === id);
    return pool ? placeName(pool, text) : '';
  };
  const titleOf = (id: string) => event.sessions.find((one) => one.id === id)?.title ?? '';
  // Whoever has an invited place may keep it.
  const pools = choosablePools(event.pools, person.pool);
  const choices = sessionChoices(event.sessions);
  return (
    <ManageForm
      title={text('registrations:details.placesTitle')}
      intro={<p className="govuk-body">{text('registrations:details.placesIntro')}</p>}
      compare={(typed, now) => {
        const current = now.people.find(({ id }) => id === person.id);
        return [
          {
            label: text('registrations:check.place'),
            typed: nameOf(typed('pool')),
            now: nameOf(current?.pool ?? ''),
          },
          {
            label: text('registrations:check.sessions'),
            typed: choices.map(({ id }) => titleOf(typed(`sessions.${id}`))).join(', '),
            now: (current?.sessions ?? []).map(titleOf).join(', '),
          },
        ];
      }}
    >
      {pools.length > 1 && (
        <Radios
          name="pool"
          label={text('registrations:check.place')}
          labelSize="m"
          options={pools.map((pool) => placeOption(pool, event.places, text))}
          defaultValue={person.pool}
        />
      )}
      {choices.map((choice) => (
        <SessionRadios
          key={choice.id}
          choice={choice}
          zone={event.zone}
          saved={choice.sessions.find(({ id }) => person.sessions.includes(id))?.id}
        />
      ))}
    </ManageForm>
  );
}
