import { useLoaderData } from 'react-router';
import { useText } from '#client/text/text.tsx';
import type { NeedGroup } from '#shared/access-needs.ts';
import { accessAnswersOf, accessStepOf } from '#shared/draft-access.ts';
import type { loadDraft } from './draft-data.ts';

/** What a page about access asks, of whom, its heading, and what they answered so far. */
export function useAskedAccess() {
  const text = useText();
  const { draft, event, step } = useLoaderData<typeof loadDraft>();
  const { whose, name } = accessStepOf(step);
  const ofAssistant = whose === 'assistant';
  const group = name.replace(/^needs-/, '') as NeedGroup;
  const titles: Record<string, string> = {
    consent: text(
      ofAssistant ? 'registrations:assistant.consentTitle' : 'access-requests:consent.title',
    ),
    needs: text(
      ofAssistant ? 'registrations:assistant.needsTitle' : 'access-requests:choose.title',
    ),
    'anything-else': text(
      ofAssistant ? 'registrations:assistant.moreTitle' : 'access-requests:more.title',
    ),
    food: text(ofAssistant ? 'registrations:assistant.foodTitle' : 'access-requests:food.title'),
  };
  return {
    event,
    ofAssistant,
    name,
    title: titles[name] ?? groupTitle(),
    answers: accessAnswersOf(draft.answers, whose),
  };

  function groupTitle(): string {
    const title = text(`access-requests:groups.${group}.title`);
    return ofAssistant ? text('registrations:assistant.groupTitle', { title }) : title;
  }
}
