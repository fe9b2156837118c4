import { useActionData, useLoaderData } from 'react-router';
import { DateField } from '#client/forms/date-field.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { formatIsoDay } from '#shared/time.ts';
import type { loadDesk } from './desk-data.ts';
import { SettingsList } from './settings-list.tsx';

/** How small numbers are treated, now and from a day to come. */
export function Component() {
  const { text, locale } = useVoice();
  const { desk } = useLoaderData<typeof loadDesk>();
  const refused = useActionData<RefusedForm>();
  const { settings, coming } = desk;
  return (
    <FormPage
      title={text('equality-figures:settings.title')}
      backHref={inLocale(locale, paths.staffEquality())}
      problems={refused?.problems}
      values={refused?.values}
      send={text('equality-figures:settings.save')}
      intro={
        <>
          <p className="govuk-body">{text('equality-figures:settings.about')}</p>
          <p className="govuk-body">
            {text('equality-figures:settings.now', { day: formatIsoDay(settings.from, text) })}
          </p>
          <SettingsList coming={coming} />
        </>
      }
    >
      <DateField name="from" label={text('equality-figures:settings.from')} />
      {fields.map((field) => (
        <TextField
          key={field}
          name={field}
          label={text(`equality-figures:settings.${field}`)}
          inputMode="numeric"
          width={4}
          defaultValue={String(settings[field])}
        />
      ))}
    </FormPage>
  );
}

const fields = [
  'threshold',
  'roundTo',
  'minBaseForPercent',
  'minBaseForBreakdown',
  'keepDays',
] as const;
