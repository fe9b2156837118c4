import { Fieldset } from '#client/forms/fieldset.tsx';
import { DateField } from '#client/forms/date-field.tsx';
import { SelectField } from '#client/forms/select-field.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { useText } from '#client/text/text.tsx';
import type { Choices } from './edit-data.ts';

const slots = ['registration1', 'registration2', 'registration3'] as const;

/** Up to three registrations; one without a register is none. */
export function RegistrationFields({ choices }: { choices: Choices }) {
  const text = useText();
  return slots.map((slot, at) => (
    <Fieldset key={slot} legend={text('professionals:registrations.nth', { number: at + 1 })}>
      <SelectField
        name={`${slot}.body`}
        label={text('professionals:registrations.body')}
        options={[
          { value: '', label: text('professionals:registrations.choose') },
          ...choices.bodies.map((value) => ({
            value,
            label: text(`professionals:bodies.${value}`),
          })),
        ]}
      />
      <SelectField
        name={`${slot}.category`}
        label={text('professionals:registrations.category')}
        options={[
          { value: '', label: text('professionals:registrations.choose') },
          ...choices.categories.map((value) => ({
            value,
            label: text(`professionals:categories.${value}`),
          })),
        ]}
      />
      <TextField
        name={`${slot}.number`}
        label={text('professionals:registrations.number')}
        width={10}
        optional
      />
      <DateField
        name={`${slot}.validTo`}
        label={text('professionals:registrations.validTo')}
        optional
      />
      <DateField
        name={`${slot}.verifiedOn`}
        label={text('professionals:registrations.verifiedOn')}
        optional
      />
      <TextField
        name={`${slot}.verifiedBy`}
        label={text('professionals:registrations.verifiedBy')}
        optional
      />
    </Fieldset>
  ));
}
