import { useLoaderData } from 'react-router';
import { TextField } from '#client/forms/text-field.tsx';
import { useText } from '#client/text/text.tsx';
import type { loadManaged } from './manage-data.ts';
import { ManageForm } from './manage-form.tsx';

/** An assistant who comes too; the place is free and the name may follow. */
export function Component() {
  const text = useText();
  const { person } = useLoaderData<typeof loadManaged>();
  return (
    <ManageForm
      title={text('registrations:details.assistantTitle', { name: person?.name ?? '' })}
      intro={<p className="govuk-body">{text('registrations:assistant.intro')}</p>}
      compare={(typed, now) => [
        {
          label: text('registrations:check.assistant'),
          typed: typed('name'),
          now: now.people
            .filter(({ kind }) => kind === 'assistant')
            .map(({ name }) => name)
            .join(', '),
        },
      ]}
    >
      <TextField
        name="name"
        label={text('registrations:assistant.name')}
        hint={text('registrations:details.assistantNameHint')}
        optional
        autoComplete="off"
        spellCheck={false}
      />
    </ManageForm>
  );
}
