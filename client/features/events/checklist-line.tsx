import { Link } from 'react-router';
import { Tag } from '#client/design/tag.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { ChecklistCounts } from '#shared/webinar-checklists.ts';

/** How much of the webinar checklist is done, and what is late. */
export function ChecklistLine({ eventId, counts }: { eventId: string; counts: ChecklistCounts }) {
  const { locale, text } = useVoice();
  const { done, total, late } = counts;
  return (
    <p className="govuk-body">
      <Link className="govuk-link" to={inLocale(locale, paths.staffChecklist(eventId))}>
        {text('staff:event.checklist', { done, total })}
      </Link>{' '}
      {late > 0 && <Tag tone="bad">{text('staff:event.checklistLate', { count: late })}</Tag>}
    </p>
  );
}
