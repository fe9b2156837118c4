import type { ReactNode } from 'react';
import { useText } from '#client/text/text.tsx';
import { describedBy, groupClass, type FieldProps } from './field-frame.tsx';
import { FieldError } from './field-error.tsx';
import { Fieldset } from './fieldset.tsx';
import { useProblem } from './form-state.tsx';

/** A question with several inputs under one legend: radios, checkboxes, the parts of a date. */
export function ChoiceGroup({
  children,
  ...field
}: FieldProps & { children: (wrong: boolean) => ReactNode }) {
  const { name, label, hint, optional = false, labelSize, heading = false } = field;
  const text = useText();
  const own = useProblem(name);
  const problem = field.problem ?? own;
  return (
    <div className={groupClass(problem)}>
      <Fieldset
        legend={optional ? text('common:optional', { label }) : label}
        legendSize={labelSize ?? (heading ? 'l' : 's')}
        heading={heading}
        describedBy={describedBy(name, hint !== undefined, problem !== undefined)}
      >
        {hint !== undefined && (
          <div className="govuk-hint" id={`${name}-hint`}>
            {hint}
          </div>
        )}
        <FieldError name={name} problem={problem} />
        {children(problem !== undefined)}
      </Fieldset>
    </div>
  );
}
