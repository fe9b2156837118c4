import type { ReactNode } from 'react';
import type { ProblemCode } from '#shared/problem.ts';
import { Choice } from './choice.tsx';
import { FieldError } from './field-error.tsx';
import { groupClass } from './field-frame.tsx';
import { useProblem, useValues } from './form-state.tsx';

/** One box to tick by itself: a consent, a yes. It sends `on`. */
export function Checkbox({
  name,
  label,
  hint,
  problem,
  defaultChecked = false,
  conditional,
}: {
  name: string;
  label: string;
  hint?: ReactNode;
  problem?: ProblemCode | undefined;
  defaultChecked?: boolean;
  conditional?: ReactNode;
}) {
  const own = useProblem(name);
  const wrong = problem ?? own;
  const chosen = useValues(name);
  return (
    <div className={groupClass(wrong)}>
      <FieldError name={name} problem={wrong} />
      <div className="govuk-checkboxes">
        <Choice
          kind="checkboxes"
          name={name}
          option={{ value: 'on', label, hint, conditional }}
          at={0}
          chosen={chosen === undefined ? defaultChecked : chosen.length > 0}
          wrong={wrong !== undefined}
        />
      </div>
    </div>
  );
}
