import { useVoice } from '#client/text/text.tsx';
import { type ProblemCode, valuesIn } from '#shared/problem.ts';
import { useProblemValues } from './form-state.tsx';

/** What is wrong with one field, beside it. */
export function FieldError({ name, problem }: { name: string; problem: ProblemCode | undefined }) {
  const { locale, text } = useVoice();
  const named = useProblemValues(name);
  if (problem === undefined) return null;
  return (
    <p className="govuk-error-message" id={`${name}-error`}>
      <span className="govuk-visually-hidden">{text('common:errorWord')} </span>
      {text(`problems:${problem}`, valuesIn(named, locale.id))}
    </p>
  );
}
