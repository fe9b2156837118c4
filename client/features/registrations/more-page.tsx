import { useActionData, useLoaderData } from 'react-router';
import { MoreAccessFields } from '#client/forms/more-access-fields.tsx';
import { useText } from '#client/text/text.tsx';
import type { loadDraft } from './draft-data.ts';
import type { ShownAgain } from './step-action.ts';
import { StepPage } from './step-page.tsx';

/** Anything else that would help, and whether to talk about it. */
export function Component() {
  const text = useText();
  const { draft } = useLoaderData<typeof loadDraft>();
  const shown = useActionData<ShownAgain>();
  return (
    <StepPage title={text('access-requests:more.title')}>
      <MoreAccessFields
        part={shown?.part ?? 0}
        saved={draft.answers['anything-else'] ?? { contactMe: false }}
      />
    </StepPage>
  );
}
