import { moreAccessParts } from '#client/forms/more-access-parts.tsx';
import { useText } from '#client/text/text.tsx';
import { useAskedAccess } from './asked-access.ts';
import { StepPage } from './step-page.tsx';

/** Anything else that would help, and whether to talk about it. */
export function Component() {
  const text = useText();
  const { title, answers, ofAssistant } = useAskedAccess();
  const saved = answers['anything-else'] ?? { contactMe: false };
  return (
    <StepPage title={title} parts={moreAccessParts(saved, text, ofAssistant ? title : undefined)} />
  );
}
