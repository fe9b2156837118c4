import { useLoaderData } from 'react-router';
import { moreAccessParts } from '#client/forms/more-access-parts.tsx';
import { useText } from '#client/text/text.tsx';
import type { loadDraft } from './draft-data.ts';
import { StepPage } from './step-page.tsx';

/** Anything else that would help, and whether to talk about it. */
export function Component() {
  const text = useText();
  const { draft } = useLoaderData<typeof loadDraft>();
  const saved = draft.answers['anything-else'] ?? { contactMe: false };
  return (
    <StepPage title={text('access-requests:more.title')} parts={moreAccessParts(saved, text)} />
  );
}
