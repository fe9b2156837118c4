import { SelectField } from '#client/forms/select-field.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { useText } from '#client/text/text.tsx';
import type { Choices } from './edit-data.ts';

/** Who they are, and how they like to be written to. */
export function PersonFields({ choices }: { choices: Choices }) {
  const text = useText();
  return (
    <>
      <TextField name="name" label={text('professionals:fields.name')} spellCheck={false} />
      <TextField
        name="pronouns"
        label={text('professionals:fields.pronouns')}
        optional
        width={20}
      />
      <SelectField
        name="locale"
        label={text('professionals:fields.locale')}
        hint={text('professionals:edit.localeHint')}
        options={(['en', 'cy'] as const).map((value) => ({
          value,
          label: text(`professionals:locales.${value}`),
        }))}
      />
      <SelectField
        name="contactMethod"
        label={text('professionals:fields.contactMethod')}
        options={choices.methods.map((value) => ({
          value,
          label: text(`professionals:contactMethods.${value}`),
        }))}
      />
      <SelectField
        name="agencyId"
        label={text('professionals:fields.agencyId')}
        options={[
          { value: '', label: text('professionals:edit.noAgency') },
          ...choices.agencies.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </>
  );
}
