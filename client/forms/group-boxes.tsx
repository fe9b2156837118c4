import { useText } from '#client/text/text.tsx';
import type { NeedGroup } from '#shared/access-needs.ts';
import { Checkboxes } from './checkboxes.tsx';
import { groupPictures } from './need-pictures.ts';

/** The groups of needs to choose from, each with its picture. */
export function GroupBoxes({
  label,
  groups,
  saved,
}: {
  label: string;
  groups: readonly NeedGroup[];
  saved: readonly NeedGroup[];
}) {
  const text = useText();
  return (
    <Checkboxes
      name="groups"
      label={label}
      heading
      hint={text('access-requests:choose.intro')}
      options={groups.map((group) => ({
        value: group,
        label: text(`access-requests:groups.${group}.title`),
        hint: text(`access-requests:groups.${group}.hint`),
        picture: groupPictures[group],
      }))}
      defaultValue={saved}
    />
  );
}
