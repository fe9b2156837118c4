import { useText } from '#client/text/text.tsx';
import type { ProblemCode } from '#shared/problem.ts';

/** What is wrong with one field, beside it. */
export function FieldError({ name, problem }: { name: string; problem: ProblemCode | undefined }) {
  const text = useText();
  if (problem === undefined) return null;
  return (
    <p className="govuk-error-message" id={`${name}-error`}>
      <span className="govuk-visually-hidden">{text('common:errorWord')} </span>
      {text(`problems:${problem}`)}
    </p>
  );
}
