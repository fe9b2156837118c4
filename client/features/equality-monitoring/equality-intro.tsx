import { useText } from '#client/text/text.tsx';
import type { EqualityForm } from '#shared/equality-monitoring.ts';

/** Why these questions are asked, what becomes of the answers, and which set they are. */
export function EqualityIntro({ form: { set, keepDays } }: { form: EqualityForm }) {
  const text = useText();
  return (
    <>
      <p className="govuk-body-l">{text('equality:lead')}</p>
      <p className="govuk-body">{text('equality:why')}</p>
      <p className="govuk-body">{text('equality:apart')}</p>
      <p className="govuk-body">{text('equality:numbers', { days: keepDays })}</p>
      <p className="govuk-body">{text('equality:once')}</p>
      <p className="govuk-hint">{text(`equality:sets.${set.id}`)}</p>
    </>
  );
}
