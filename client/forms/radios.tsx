import { Choice, type ChoiceOption } from './choice.tsx';
import { ChoiceGroup } from './choice-group.tsx';
import type { FieldProps } from './field-frame.tsx';
import { useValue } from './form-state.tsx';

/** One answer of a few. */
export function Radios({
  options,
  defaultValue,
  inline = false,
  ...field
}: FieldProps & {
  options: readonly ChoiceOption[];
  defaultValue?: string | undefined;
  /** Side by side: for two short answers alone. */
  inline?: boolean;
}) {
  const chosen = useValue(field.name) ?? defaultValue;
  return (
    <ChoiceGroup {...field}>
      {() => (
        <div className={inline ? 'govuk-radios govuk-radios--inline' : 'govuk-radios'}>
          {options.map((option, at) => (
            <Choice
              key={option.value}
              kind="radios"
              name={field.name}
              option={option}
              at={at}
              chosen={option.value === chosen}
            />
          ))}
        </div>
      )}
    </ChoiceGroup>
  );
}
