import { DateField } from '#client/forms/date-field.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { SelectField } from '#client/forms/select-field.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { useVoice } from '#client/text/text.tsx';
import type { Broadcast } from '#shared/broadcasts.ts';
import type { Event } from '#shared/events.ts';
import { zoneName } from '#shared/time.ts';
import { BroadcastKindFields } from './broadcast-kind-fields.tsx';
import { BroadcastWords } from './broadcast-words.tsx';
import { whoOptions, whoWords } from './broadcast-who.ts';

/** The questions of a message to many: what it is, whom it is for, what it says, when it goes. */
export function BroadcastFields({
  event,
  mayKnowNeeds,
  now,
}: {
  event: Pick<Event, 'pools' | 'sessions' | 'zone'>;
  mayKnowNeeds: boolean;
  /** As it stands, where one is changed; the words of a template, where one starts from it. */
  now?: Pick<Broadcast, 'name' | 'kind' | 'texts'> & Partial<Pick<Broadcast, 'who' | 'timing'>>;
}) {
  const { locale, text } = useVoice();
  const { timing } = now ?? {};
  return (
    <>
      <BroadcastKindFields now={now} />
      <SelectField
        name="who"
        label={text('broadcasts:form.who')}
        hint={text('broadcasts:form.whoHint')}
        defaultValue={now?.who ?? 'placed'}
        options={whoOptions(event, mayKnowNeeds).map((who) => ({
          value: who,
          label: whoWords(who, event, text, locale.id),
        }))}
      />
      <BroadcastWords now={now?.texts} />
      <Radios
        name="timing.when"
        label={text('broadcasts:form.when')}
        hint={text('broadcasts:form.whenHint', { zone: zoneName(event.zone, text) })}
        defaultValue={timing?.when}
        options={[
          { value: 'hand', label: text('broadcasts:when.hand') },
          {
            value: 'at',
            label: text('broadcasts:when.at'),
            conditional: (
              <DateField
                name="timing.day"
                label={text('broadcasts:form.day')}
                defaultValue={timing?.day}
              />
            ),
          },
          {
            value: 'relative',
            label: text('broadcasts:when.relative'),
            hint: text('broadcasts:when.relativeHint'),
            conditional: (
              <>
                <TextField
                  name="timing.days"
                  label={text('broadcasts:form.days')}
                  inputMode="numeric"
                  width={3}
                  defaultValue={timing?.days?.toString()}
                />
                <SelectField
                  name="timing.side"
                  label={text('broadcasts:form.side')}
                  defaultValue={timing?.side}
                  options={(['before', 'after'] as const).map((side) => ({
                    value: side,
                    label: text(`broadcasts:side.${side}`),
                  }))}
                />
              </>
            ),
          },
        ]}
      />
      <TextField
        name="timing.time"
        label={text('broadcasts:form.time')}
        hint={text('broadcasts:form.timeHint')}
        width={5}
        defaultValue={timing?.time}
      />
    </>
  );
}
