import { useLoaderData } from 'react-router';
import { Radios } from '#client/forms/radios.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { useText } from '#client/text/text.tsx';
import type { loadDraft } from './draft-data.ts';
import { StepPage } from './step-page.tsx';

/** Whether a personal assistant comes too; their name may follow later. */
export function Component() {
  const text = useText();
  const { draft } = useLoaderData<typeof loadDraft>();
  const saved = draft.answers.assistant;
  const name = (
    <TextField
      name="name"
      label={text('registrations:assistant.name')}
      hint={text('registrations:details.assistantNameHint')}
      optional
      autoComplete="off"
      spellCheck={false}
      defaultValue={saved?.name}
    />
  );
  return (
    <StepPage title={text('registrations:assistant.title')} titleHidden picture="assistant">
      <Radios
        name="coming"
        label={text('registrations:assistant.title')}
        heading
        hint={text('registrations:assistant.intro')}
        options={[
          { value: 'yes', label: text('registrations:assistant.yes'), conditional: name },
          { value: 'no', label: text('registrations:assistant.no') },
        ]}
        defaultValue={saved?.coming}
      />
    </StepPage>
  );
}
