import { useActionData, useLoaderData } from 'react-router';
import { Checkboxes } from '#client/forms/checkboxes.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { kindWords } from '#shared/cover-words.ts';
import { chooseWritten } from '#shared/written.ts';
import type { loadLine } from './cover-data.ts';

const policies = ['all_sessions', 'plenaries_plus_requested', 'requested_only'] as const;
const readings = ['strict', 'relaxed', 'relaxed_long_days'] as const;

/** How one kind is planned at an event. */
export function Component() {
  const { text, locale } = useVoice();
  const { cover, line } = useLoaderData<typeof loadLine>();
  const refused = useActionData<RefusedForm>();
  const event = chooseWritten(cover.titles, locale.id);
  return (
    <FormPage
      title={kindWords(text, line.kind)}
      caption={<span lang={event.lang}>{event.text}</span>}
      backHref={inLocale(locale, paths.staffCover(cover.eventId))}
      problems={refused?.problems}
      values={refused?.values}
      send={text('cover:plan.save')}
    >
      <input type="hidden" name="version" value={cover.version} />
      <Radios
        name="policy"
        label={text('cover:plan.policy')}
        options={policies.map((value) => ({ value, label: text(`cover:policies.${value}`) }))}
        defaultValue={line.policy}
      />
      <Radios
        name="reading"
        label={text('cover:plan.reading')}
        hint={text('cover:plan.readingHint')}
        options={readings.map((value) => ({ value, label: text(`cover:readings.${value}`) }))}
        defaultValue={line.reading}
      />
      <Checkboxes
        name="presenterIn"
        label={text('cover:plan.presenters')}
        hint={text('cover:plan.presentersHint')}
        options={cover.sessions.map(({ id, texts }) => {
          const title = chooseWritten(texts, locale.id);
          return { value: id, label: title.text, lang: title.lang };
        })}
        defaultValue={line.presenterIn}
      />
    </FormPage>
  );
}
