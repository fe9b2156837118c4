import { useEffect, useRef } from 'react';
import { useVoice } from '#client/text/text.tsx';
import { type FieldProblem, valuesIn } from '#shared/problem.ts';
import { fieldId } from './form-state.tsx';

/** All that is wrong, at the top of the page, each with a link to its field; it takes the focus. */
export function ErrorSummary({ problems }: { problems: readonly FieldProblem[] }) {
  const { locale, text } = useVoice();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [problems]);
  if (problems.length === 0) return null;
  return (
    <div className="govuk-error-summary" ref={box} tabIndex={-1}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{text('common:thereIsAProblem')}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {problems.map((problem) => {
              const { field, code } = problem;
              const words = text(`problems:${code}`, valuesIn(problem, locale.id));
              return (
                <li key={`${field} ${code}`}>
                  {field === '' ? words : <a href={`#${fieldId(field)}`}>{words}</a>}
                </li>
              );
            })}
          </ul>
        </div>
      </div>
    </div>
  );
}
