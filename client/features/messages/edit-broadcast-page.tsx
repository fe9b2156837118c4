import { useActionData, useLoaderData } from 'react-router';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { StaleChoice, type StaleField } from '#client/forms/stale-choice.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { Broadcast } from '#shared/broadcasts.ts';
import { localeIds } from '#shared/locales.ts';
import type { Text } from '#shared/text.ts';
import { BroadcastFields } from './broadcast-fields.tsx';
import type { loadEditBroadcast } from './broadcast-form-data.ts';

/** Changing a draft; where somebody else was quicker it shows both versions and asks which to keep. */
export function Component() {
  const { broadcast, event, mayKnowNeeds } = useLoaderData<typeof loadEditBroadcast>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const back = inLocale(locale, paths.staffBroadcast(broadcast.id));
  const now = refused?.current as Broadcast | undefined;
  if (refused && now)
    return (
      <StaleChoice
        fields={compared((name) => refused.values[name]?.[0] ?? '', now, text)}
        values={{ ...refused.values, version: [String(now.version)] }}
        backHref={back}
      />
    );
  return (
    <FormPage
      {...refused}
      title={text('broadcasts:form.editTitle', { name: broadcast.name })}
      backHref={back}
      send={text('broadcasts:form.save')}
    >
      <input type="hidden" name="version" value={broadcast.version} />
      <BroadcastFields event={event} mayKnowNeeds={mayKnowNeeds} now={broadcast} />
    </FormPage>
  );
}

/** What differs between what was typed and what stands, in the order of the form. */
function compared(typed: (name: string) => string, now: Broadcast, text: Text): StaleField[] {
  const words = localeIds.flatMap((id) => [
    {
      label: text(`broadcasts:form.subject.${id}`),
      typed: typed(`texts.${id}.subject`),
      now: now.texts[id]?.subject ?? '',
    },
    {
      label: text(`broadcasts:form.body.${id}`),
      typed: typed(`texts.${id}.body`),
      now: now.texts[id]?.body ?? '',
    },
  ]);
  return [
    { label: text('broadcasts:form.name'), typed: typed('name'), now: now.name },
    ...words.filter((field) => field.typed.replaceAll('\r\n', '\n') !== field.now),
  ];
}
