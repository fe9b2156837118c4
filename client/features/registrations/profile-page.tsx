import { useLoaderData } from 'react-router';
import { Radios } from '#client/forms/radios.tsx';
import { useText } from '#client/text/text.tsx';
import type { loadDraft } from './draft-data.ts';
import { StepPage } from './step-page.tsx';

/** Whether to keep what was said about access for the next event; only a yes keeps it. */
export function Component() {
  const text = useText();
  const { draft } = useLoaderData<typeof loadDraft>();
  return (
    <StepPage title={text('registrations:profile.title')} titleHidden picture="lock">
      <Radios
        name="keep"
        label={text('registrations:profile.title')}
        heading
        hint={text('registrations:profile.intro')}
        options={[
          { value: 'yes', label: text('registrations:profile.yes') },
          { value: 'no', label: text('registrations:profile.no') },
        ]}
        defaultValue={draft.answers.profile?.keep}
      />
    </StepPage>
  );
}
