import { poolWords } from '#client/design/pool-words.ts';
import { Checkbox } from '#client/forms/checkbox.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { useVoice } from '#client/text/text.tsx';
import { photoChoices } from '#shared/contact-choices.ts';
import { choiceWhen, sessionChoices } from './session-choices.ts';
import { StaffNewGuardian } from './staff-new-guardian.tsx';
import type { loadStaffNew } from './staff-new-data.ts';

type NewEvent = Awaited<ReturnType<typeof loadStaffNew>>['event'];

/** Which place and sessions, who comes with them, and what goes for photos. */
export function StaffNewPlace({ event }: { event: NewEvent }) {
  const { locale, text } = useVoice();
  const { pools, places, sessions, zone, mode } = event;
  return (
    <>
      <h2 className="govuk-heading-m">{text('staff:enter.place')}</h2>
      <Radios
        name="pool"
        label={text('staff:registrations.pool')}
        options={pools.map(({ id }) => {
          const count = places.find(({ pool }) => pool === id)?.open ?? 0;
          return {
            value: id,
            label: poolWords(pools, id, { text, locale }),
            hint: count > 0 ? text('staff:event.free', { count }) : text('staff:event.noneFree'),
          };
        })}
        defaultValue={pools.length === 1 ? pools[0]?.id : undefined}
      />
      {sessionChoices(sessions).map((choice) => (
        <Radios
          key={choice.id}
          name={`sessions.${choice.id}`}
          label={text('staff:enter.sessionAt', { when: choiceWhen(choice, zone, text) })}
          options={[
            ...choice.sessions.map(({ id, title, lang }) => ({ value: id, label: title, lang })),
            { value: '', label: text('staff:registration.noSessions') },
          ]}
          defaultValue=""
        />
      ))}
      {mode !== 'online' && (
        <Radios
          name="assistant"
          label={text('staff:enter.assistant')}
          hint={text('staff:enter.assistantHint')}
          options={[
            { value: 'no', label: text('staff:enter.noAssistant') },
            {
              value: 'yes',
              label: text('staff:enter.withAssistant'),
              conditional: (
                <TextField
                  name="assistantName"
                  label={text('staff:enter.assistantName')}
                  hint={text('staff:enter.assistantNameHint')}
                  optional
                  autoComplete="off"
                  spellCheck={false}
                />
              ),
            },
          ]}
          defaultValue="no"
        />
      )}
      <Checkbox
        name="under18"
        label={text('staff:enter.under18')}
        hint={text('staff:enter.under18Hint')}
        conditional={<StaffNewGuardian />}
      />
      <Radios
        name="photos"
        label={text('staff:registration.photos')}
        options={photoChoices.map((value) => ({ value, label: text(`staff:photos.${value}`) }))}
        defaultValue="ask_me"
      />
    </>
  );
}
