import { useLoaderData } from 'react-router';
import { Details } from '#client/design/details.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { useText } from '#client/text/text.tsx';
import { choosablePools } from '#shared/pools.ts';
import type { loadDraft } from './draft-data.ts';
import { peopleIn } from './draft-people.ts';
import { placeOption } from './place-option.ts';
import { StepPage } from './step-page.tsx';

/** Which kind of place; with the answer the place is held. */
export function Component() {
  const text = useText();
  const { draft, event } = useLoaderData<typeof loadDraft>();
  const saved = draft.answers.place;
  const people = peopleIn(draft.answers);
  const pools = choosablePools(event.pools, draft.invitedTo);
  const options = pools.map((pool) => placeOption(pool, event.places, text));
  const only = draft.invitedTo ?? (pools.length === 1 ? pools[0]?.id : undefined);
  const someoneElse = Object.keys(saved?.pools ?? {}).length > 0;
  return (
    <StepPage title={text('registrations:place.title')} titleHidden picture="ticket">
      <Radios
        name="pool"
        label={text('registrations:place.title')}
        heading
        hint={text('registrations:place.intro', { minutes: event.holdMinutes })}
        options={options}
        defaultValue={saved?.pool ?? only}
      />
      {people.length > 1 && options.length > 1 && (
        <Details summary={text('registrations:place.someone')} open={someoneElse}>
          {people.map(({ number, name }) => (
            <Radios
              key={number}
              name={`pools.${number}`}
              label={text('registrations:place.forPerson', { name })}
              options={[
                { value: '', label: text('registrations:place.same') },
                ...options.map(({ value, label }) => ({ value, label })),
              ]}
              defaultValue={saved?.pools[number] ?? ''}
            />
          ))}
        </Details>
      )}
    </StepPage>
  );
}
