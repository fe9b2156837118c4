import { Checkbox } from '#client/forms/checkbox.tsx';
import { Fieldset } from '#client/forms/fieldset.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { SelectField } from '#client/forms/select-field.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { useText } from '#client/text/text.tsx';
import type { Choices } from './edit-data.ts';

const amounts = ['halfDayPence', 'fullDayPence', 'hourPence', 'travelHourPence'] as const;
const numbers = ['halfDayMinutes', 'minMinutes', 'outOfHoursPercent', 'milePence'] as const;

/** What they work for: the terms that a booking takes over when it is confirmed. */
export function TermsFields({ choices }: { choices: Choices }) {
  const text = useText();
  return (
    <Fieldset legend={text('professionals:terms.title')}>
      <Radios
        name="terms.basis"
        label={text('professionals:terms.basis')}
        options={(['day', 'hour'] as const).map((value) => ({
          value,
          label: text(`professionals:terms.bases.${value}`),
        }))}
      />
      {amounts.map((name) => (
        <TextField
          key={name}
          name={`terms.${name}`}
          label={text('professionals:terms.inPounds', {
            what: text(`professionals:terms.${name}`),
          })}
          inputMode="decimal"
          width={5}
        />
      ))}
      {numbers.map((name) => (
        <TextField
          key={name}
          name={`terms.${name}`}
          label={text(`professionals:terms.${name}`)}
          inputMode="numeric"
          width={5}
        />
      ))}
      <SelectField
        name="terms.cancellationScale"
        label={text('professionals:terms.cancellationScale')}
        options={choices.scales.map((value) => ({
          value,
          label: text(`professionals:scales.${value}`),
        }))}
      />
      <Checkbox name="terms.vatRegistered" label={text('professionals:terms.vatRegistered')} />
    </Fieldset>
  );
}
