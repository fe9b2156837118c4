import { Checkbox } from '#client/forms/checkbox.tsx';
import { Checkboxes } from '#client/forms/checkboxes.tsx';
import { DateField } from '#client/forms/date-field.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { SelectField } from '#client/forms/select-field.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { TextareaField } from '#client/forms/textarea-field.tsx';
import type { FieldSpec } from './form-spec.ts';

/** One question of a form, as its spec says. */
export function SpecField({ spec }: { spec: FieldSpec }) {
  const { name, label, hint, optional, lang } = spec;
  const field = {
    name,
    label,
    ...(hint !== undefined && { hint }),
    ...(optional !== undefined && { optional }),
  };
  const inLanguage = lang === undefined ? {} : { lang };
  switch (spec.kind) {
    case 'text':
      return (
        <TextField
          {...field}
          {...inLanguage}
          type={spec.type ?? 'text'}
          defaultValue={spec.value}
          autoComplete="off"
          {...(spec.width !== undefined && { width: spec.width })}
          {...(spec.numeric === true && { inputMode: 'numeric' })}
        />
      );
    case 'textarea':
      return (
        <TextareaField {...field} {...inLanguage} rows={spec.rows ?? 5} defaultValue={spec.value} />
      );
    case 'select':
      return <SelectField {...field} options={spec.options} defaultValue={spec.value} />;
    case 'radios':
      return <Radios {...field} options={spec.options} defaultValue={spec.value} />;
    case 'boxes':
      return <Checkboxes {...field} options={spec.options} defaultValue={spec.value} />;
    case 'day':
      return <DateField {...field} defaultValue={spec.value} />;
    case 'yes':
      return <Checkbox name={name} label={label} hint={hint} defaultChecked={spec.value} />;
  }
}
