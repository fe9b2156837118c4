import { useText } from '#client/text/text.tsx';
import type { WebinarItem } from '#shared/webinar-checklists.ts';

/** What shows that a thing is done: a link, a note, or that the event itself shows it. */
export function Evidence({ item: { evidence, seen } }: { item: WebinarItem }) {
  const text = useText();
  if (evidence === null) return seen ? text('webinar-checklists:seen') : null;
  return /^https?:\/\/\S+$/.test(evidence) ? (
    <a className="govuk-link" href={evidence} rel="noreferrer">
      {evidence}
    </a>
  ) : (
    evidence
  );
}
