import { useActionData, useLoaderData } from 'react-router';
import { DateField } from '#client/forms/date-field.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { formatIsoDay } from '#shared/time.ts';
import type { loadFigures } from './figures-data.ts';

/** By when access requests are answered, from a day to come. */
export function Component() {
  const { text, locale } = useVoice();
  const { settings, coming } = useLoaderData<typeof loadFigures>().figures;
  const refused = useActionData<RefusedForm>();
  return (
    <FormPage
      title={text('access-desk:settings.title')}
      backHref={inLocale(locale, paths.staffAccessFigures())}
      problems={refused?.problems}
      values={refused?.values}
      send={text('access-desk:save')}
      intro={
        <>
          <p className="govuk-body">{text('access-desk:settings.about')}</p>
          {coming.map(({ from, acknowledgeDays, outcomeDays }) => (
            <p key={from} className="govuk-body">
              {text('access-desk:settings.coming', {
                day: formatIsoDay(from, text),
                acknowledge: acknowledgeDays,
                outcome: outcomeDays,
              })}
            </p>
          ))}
        </>
      }
    >
      <DateField name="from" label={text('access-desk:settings.from')} />
      {(['acknowledgeDays', 'outcomeDays', 'welshPercent'] as const).map((field) => (
        <TextField
          key={field}
          name={field}
          label={text(`access-desk:settings.${field}`)}
          inputMode="numeric"
          width={4}
          defaultValue={String(settings[field])}
        />
      ))}
      <Radios
        name="welshRegime"
        label={text('access-desk:settings.welshRegime')}
        options={(['standards', 'scheme', 'voluntary'] as const).map((value) => ({
          value,
          label: text(`access-desk:settings.regimes.${value}`),
        }))}
        defaultValue={settings.welshRegime}
      />
    </FormPage>
  );
}
