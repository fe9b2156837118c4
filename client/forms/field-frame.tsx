import type { ReactNode } from 'react';
import { useText } from '#client/text/text.tsx';
import type { ProblemCode } from '#shared/problem.ts';
import { FieldError } from './field-error.tsx';
import { useProblem } from './form-state.tsx';

/** What every field takes. `name` is also its id, so that the error summary can link to it. */
export interface FieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
  /** Where it is left out, the form's own problem of this name stands. */
  problem?: ProblemCode | undefined;
  /** Says in the label that it may be left empty. */
  optional?: boolean;
  labelSize?: 's' | 'm' | 'l';
  /** The label is the page's heading: one question on a page. */
  heading?: boolean;
}

/** What the frame tells the input inside it. */
export interface Framed {
  describedBy: string | undefined;
  wrong: boolean;
}

/** A label, its hint, its error and the input, tied together. */
export function FieldFrame({
  children,
  ...field
}: FieldProps & { children: (framed: Framed) => ReactNode }) {
  const { name, hint } = field;
  const own = useProblem(name);
  const problem = field.problem ?? own;
  return (
    <div className={groupClass(problem)}>
      <FieldLabel {...field} />
      {hint !== undefined && (
        <div className="govuk-hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      <FieldError name={name} problem={problem} />
      {children({
        describedBy: describedBy(name, hint !== undefined, problem !== undefined),
        wrong: problem !== undefined,
      })}
    </div>
  );
}

/** The group's classes: a bar to the left where something is wrong. */
export const groupClass = (problem: ProblemCode | undefined): string =>
  problem === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error';

/** The ids of what describes a field: its hint, then its error. */
export function describedBy(name: string, hinted: boolean, wrong: boolean): string | undefined {
  return (
    [hinted && `${name}-hint`, wrong && `${name}-error`].filter(Boolean).join(' ') || undefined
  );
}

function FieldLabel({
  name,
  label,
  optional = false,
  labelSize,
  heading = false,
}: Omit<FieldProps, 'hint' | 'problem'>) {
  const text = useText();
  const size = labelSize ?? (heading ? 'l' : 's');
  const words = (
    <label className={`govuk-label govuk-label--${size}`} htmlFor={name}>
      {optional ? text('common:optional', { label }) : label}
    </label>
  );
  return heading ? <h1 className="govuk-label-wrapper">{words}</h1> : words;
}
