import { Choice, type ChoiceOption } from './choice.tsx';
import { ChoiceGroup } from './choice-group.tsx';
import type { FieldProps } from './field-frame.tsx';
import { useValues } from './form-state.tsx';

/** Any number of answers of a few. */
export function Checkboxes({
  options,
  defaultValue = [],
  ...field
}: FieldProps & {
  options: readonly ChoiceOption[];
  defaultValue?: readonly string[] | undefined;
}) {
  const chosen = useValues(field.name) ?? defaultValue;
  return (
    <ChoiceGroup {...field}>
      {() => (
        <div className="govuk-checkboxes">
          {options.map((option, at) => (
            <Choice
              key={option.value}
              kind="checkboxes"
              name={field.name}
              option={option}
              at={at}
              chosen={chosen.includes(option.value)}
            />
          ))}
        </div>
      )}
    </ChoiceGroup>
  );
}
