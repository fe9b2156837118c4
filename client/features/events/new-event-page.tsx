import { useActionData, useLoaderData } from 'react-router';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadNewEvent } from './event-editor-data.ts';
import type { FieldSpec, SpecOption } from './form-spec.ts';
import { activityOptions, partnerOptions } from './section-choices.ts';
import { kindOptions, modeOptions, nationOptions } from './section-fields.ts';
import { SpecField } from './spec-field.tsx';

/** A new event: a draft with what it cannot do without. */
export function Component() {
  const { nations, partners, activities } = useLoaderData<typeof loadNewEvent>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const choose = (options: readonly SpecOption[]): SpecOption[] => [
    { value: '', label: text('event-editor:choose') },
    ...options,
  ];
  const reached = nationOptions(text).filter(({ value }) => nations.some((one) => one === value));
  const fields: FieldSpec[] = [
    {
      kind: 'text',
      name: 'title',
      label: text('event-editor:fields.title'),
      hint: text('event-editor:fields.titleHint'),
      value: '',
      lang: 'en-GB',
    },
    {
      kind: 'select',
      name: 'kind',
      label: text('event-editor:fields.kind'),
      value: '',
      options: choose(kindOptions(text)),
    },
    {
      kind: 'select',
      name: 'nation',
      label: text('event-editor:fields.nation'),
      value: '',
      options: choose(reached),
    },
    {
      kind: 'select',
      name: 'activity',
      label: text('event-editor:fields.activity'),
      value: '',
      options: choose(activityOptions(activities, locale)),
    },
    {
      kind: 'select',
      name: 'controllerId',
      label: text('event-editor:fields.controller'),
      hint: text('event-editor:fields.controllerHint'),
      value: '',
      options: choose(partnerOptions(partners)),
    },
    {
      kind: 'radios',
      name: 'mode',
      label: text('event-editor:fields.mode'),
      value: '',
      options: modeOptions(text),
    },
    {
      kind: 'day',
      name: 'day',
      label: text('event-editor:fields.day'),
      hint: text('event-editor:fields.dayHint'),
      value: '',
    },
  ];
  return (
    <FormPage
      {...refused}
      title={text('event-editor:new.title')}
      backHref={inLocale(locale, paths.staffEvents())}
      send={text('event-editor:new.send')}
      intro={<p className="govuk-body">{text('event-editor:new.intro')}</p>}
    >
      {fields.map((spec) => (
        <SpecField key={spec.name} spec={spec} />
      ))}
    </FormPage>
  );
}
