import { Details } from '#client/design/details.tsx';
import { GroupBoxes } from '#client/forms/group-boxes.tsx';
import { useText } from '#client/text/text.tsx';
import { needGroups, needsOf } from '#shared/access-needs.ts';
import { useAskedAccess } from './asked-access.ts';
import { StepPage } from './step-page.tsx';

/** What would help, by group; each group that is chosen has a page of its own after this one. */
export function Component() {
  const text = useText();
  const { event, title, answers } = useAskedAccess();
  const groups = needGroups.filter(
    (group) => group !== 'catering' && needsOf(group, event.mode).length > 0,
  );
  return (
    <StepPage title={title} titleHidden picture="help">
      {event.provided.length > 0 && (
        <Details summary={text('access-requests:choose.provided')}>
          <p>{text('access-requests:choose.providedHint')}</p>
          <ul className="govuk-list govuk-list--bullet">
            {event.provided.map((code) => (
              <li key={code}>{text(`access-requests:needs.${code}.label`)}</li>
            ))}
          </ul>
        </Details>
      )}
      <GroupBoxes label={title} groups={groups} saved={answers.needs?.groups ?? []} />
      <p className="govuk-body">{text('access-requests:choose.nothingHint')}</p>
    </StepPage>
  );
}
