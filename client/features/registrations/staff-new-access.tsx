import { Details } from '#client/design/details.tsx';
import { Checkbox } from '#client/forms/checkbox.tsx';
import { useValues } from '#client/forms/form-state.tsx';
import { NeedBoxes } from '#client/forms/need-boxes.tsx';
import { TextareaField } from '#client/forms/textarea-field.tsx';
import { useText } from '#client/text/text.tsx';
import { needGroups, needsOf, type NeedGroup } from '#shared/access-needs.ts';

type Mode = Parameters<typeof needsOf>[1];

/** What would help somebody, where they agreed that it is kept; told aloud or on paper. */
export function StaffNewAccess({ mode }: { mode: Mode }) {
  const text = useText();
  return (
    <>
      <h2 className="govuk-heading-m">{text('staff:access.title')}</h2>
      <p className="govuk-body">{text('staff:enter.accessIntro')}</p>
      <Checkbox
        name="consentToHold"
        label={text('staff:enter.consentToHold')}
        hint={text('staff:enter.consentToHoldHint')}
      />
      <Checkbox name="consentToShare" label={text('staff:enter.consentToShare')} />
      {needGroups
        .filter((group) => needsOf(group, mode).length > 0)
        .map((group) => (
          <GroupNeeds key={group} group={group} mode={mode} />
        ))}
      <TextareaField
        name="anythingElse"
        label={text('staff:access.anythingElse')}
        hint={text('staff:enter.anythingElseHint')}
        optional
      />
    </>
  );
}

/** The needs of one group with the questions that each brings, closed until somebody asks for one of them. */
function GroupNeeds({ group, mode }: { group: NeedGroup; mode: Mode }) {
  const text = useText();
  const name = `needs.${group}`;
  const ticked = useValues(name) ?? [];
  const title = text(`access-requests:groups.${group}.title`);
  return (
    <Details summary={title} open={ticked.length > 0}>
      <NeedBoxes
        name={name}
        label={title}
        hint={text('staff:enter.needsHint')}
        offered={needsOf(group, mode)}
        saved={{ codes: [], answers: {} }}
      />
    </Details>
  );
}
