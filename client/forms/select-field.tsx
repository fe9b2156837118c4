import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { useValue } from './form-state.tsx';

/** One of many, from a list. For up to about seven, radios are easier. */
export function SelectField({
  options,
  defaultValue,
  ...field
}: FieldProps & {
  options: readonly { value: string; label: string; lang?: string }[];
  defaultValue?: string | undefined;
}) {
  const typed = useValue(field.name);
  return (
    <FieldFrame {...field}>
      {({ describedBy, wrong }) => (
        <select
          className={wrong ? 'govuk-select govuk-select--error' : 'govuk-select'}
          id={field.name}
          name={field.name}
          defaultValue={typed ?? defaultValue}
          aria-describedby={describedBy}
          aria-invalid={wrong || undefined}
        >
          {options.map(({ value, label, lang }) => (
            <option key={value} value={value} lang={lang}>
              {label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
