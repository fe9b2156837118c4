import { useActionData, useLoaderData } from 'react-router';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { StaleChoice } from '#client/forms/stale-choice.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { TextareaField } from '#client/forms/textarea-field.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { formatIsoDay } from '#shared/time.ts';
import type { WebinarItem, WebinarItemState } from '#shared/webinar-checklists.ts';
import { chooseWritten } from '#shared/written.ts';
import type { loadItem } from './item-data.ts';

const states = ['open', 'done', 'not-needed'] as const;

/** Who does one thing, how it stands, and what shows it. */
export function Component() {
  const { text, locale } = useVoice();
  const { checklist, item } = useLoaderData<typeof loadItem>();
  const refused = useActionData<RefusedForm>();
  const back = inLocale(locale, paths.staffChecklist(checklist.eventId));
  const title = chooseWritten(checklist.titles, locale.id);
  const stateWords = (state: string) =>
    states.includes(state as WebinarItemState)
      ? text(`webinar-checklists:states.${state as WebinarItemState}`)
      : '';
  const now = refused?.current as WebinarItem | undefined;
  if (refused && now) {
    const typed = (name: string) => refused.values[name]?.[0] ?? '';
    return (
      <StaleChoice
        fields={[
          {
            label: text('webinar-checklists:columns.owner'),
            typed: typed('owner'),
            now: now.owner ?? '',
          },
          {
            label: text('webinar-checklists:columns.state'),
            typed: stateWords(typed('state')),
            now: stateWords(now.state),
          },
          {
            label: text('webinar-checklists:columns.evidence'),
            typed: typed('evidence'),
            now: now.evidence ?? '',
          },
        ]}
        values={{ ...refused.values, version: [String(now.version)] }}
        backHref={back}
      />
    );
  }
  return (
    <FormPage
      title={text(`webinar-checklists:items.${item.id}.title`)}
      caption={<span lang={title.lang}>{title.text}</span>}
      backHref={back}
      problems={refused?.problems}
      values={refused?.values}
      send={text('webinar-checklists:save')}
      intro={
        <>
          <p className="govuk-body">{text(`webinar-checklists:items.${item.id}.text`)}</p>
          <p className="govuk-body">
            {text('webinar-checklists:dueOn', { day: formatIsoDay(item.due, text) })}
          </p>
          {item.seen && <p className="govuk-body">{text('webinar-checklists:seen')}</p>}
        </>
      }
    >
      <input type="hidden" name="version" value={item.version} />
      <TextField
        name="owner"
        label={text('webinar-checklists:columns.owner')}
        hint={text('webinar-checklists:ownerHint')}
        defaultValue={item.owner ?? undefined}
        spellCheck={false}
      />
      <Radios
        name="state"
        label={text('webinar-checklists:columns.state')}
        options={states.map((state) => ({ value: state, label: stateWords(state) }))}
        defaultValue={item.state}
      />
      <TextareaField
        name="evidence"
        label={text('webinar-checklists:columns.evidence')}
        hint={text('webinar-checklists:evidenceHint')}
        rows={3}
        defaultValue={item.evidence ?? undefined}
      />
    </FormPage>
  );
}
