import { Details } from '#client/design/details.tsx';
import { Checkboxes } from '#client/forms/checkboxes.tsx';
import { DateField } from '#client/forms/date-field.tsx';
import { TextareaField } from '#client/forms/textarea-field.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { useText } from '#client/text/text.tsx';
import { nations } from '#shared/nation-ids.ts';
import type { Choices } from './edit-data.ts';

/** What they do, where and how, and what they do not. */
export function WorkFields({ choices }: { choices: Choices }) {
  const text = useText();
  const domains = choices.domains.map((value) => ({
    value,
    label: text(`professionals:domains.${value}`),
  }));
  return (
    <>
      <Checkboxes
        name="kinds"
        label={text('professionals:fields.kinds')}
        options={choices.kinds.map((value) => ({ value, label: text(`cover:kinds.${value}`) }))}
      />
      <TextareaField
        name="languages"
        label={text('professionals:fields.languages')}
        hint={text('professionals:edit.languagesHint')}
        rows={3}
        optional
      />
      <Checkboxes
        name="modes"
        label={text('professionals:fields.modes')}
        options={choices.modes.map((value) => ({ value, label: text(`staff:mode.${value}`) }))}
      />
      <Checkboxes
        name="nations"
        label={text('professionals:fields.nations')}
        options={nations.map((value) => ({ value, label: text(`staff:nation.${value}`) }))}
      />
      <TextField
        name="district"
        label={text('professionals:fields.district')}
        hint={text('professionals:edit.districtHint')}
        width={5}
        optional
      />
      <Checkboxes
        name="domains"
        label={text('professionals:fields.domains')}
        options={domains}
        optional
      />
      <Checkboxes
        name="notDomains"
        label={text('professionals:fields.notDomains')}
        hint={text('professionals:edit.notDomainsHint')}
        options={domains}
        optional
      />
      <TextareaField
        name="availability"
        label={text('professionals:fields.availability')}
        rows={3}
        optional
      />
      {choices.coworkers.length > 0 && (
        <Details summary={text('professionals:fields.preferredCoworkers')}>
          <Checkboxes
            name="preferredCoworkers"
            label={text('professionals:fields.preferredCoworkers')}
            options={choices.coworkers.map(({ id, name }) => ({ value: id, label: name }))}
            optional
          />
        </Details>
      )}
      <DateField
        name="dbsSeenOn"
        label={text('professionals:fields.dbsSeenOn')}
        hint={text('professionals:edit.seenHint')}
        optional
      />
      <DateField
        name="insuranceValidTo"
        label={text('professionals:fields.insuranceValidTo')}
        optional
      />
    </>
  );
}
