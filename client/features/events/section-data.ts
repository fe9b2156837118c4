import { redirect, type LoaderFunctionArgs } from 'react-router';
import type { z } from 'zod';
import { changeEventSection, getEventEditor, listVenues } from '#client/api/event-editor.ts';
import { pageOf } from '#client/api/page-context.ts';
import { findProgramme } from '#client/api/programme.ts';
import { formAction } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import type { EventSection } from '#shared/event-section-ids.ts';
import { sectionForms } from './section-input.ts';

/** One section of an event, and what its choices come from. */
export const loadSection = (section: EventSection) => async (args: LoaderFunctionArgs) => {
  const { api } = pageOf(args);
  const event = await getEventEditor(api, args.params['id'] ?? '');
  const [programme, venues] = await Promise.all([
    section === 'basics' ? findProgramme(api) : null,
    section === 'venue' ? listVenues(api) : [],
  ]);
  return {
    section,
    event,
    partners: programme?.partners ?? [],
    activities: programme?.activities ?? [],
    venues,
  };
};

/** Saves the form of a section, and goes back to all of them. */
export const saveSection = (section: EventSection) =>
  formAction(sectionForms[section] as z.ZodType<object>, async (input, { api, frame, params }) => {
    const id = params['id'] ?? '';
    await changeEventSection(api, id, section, input);
    const done = section === 'online' ? 'online' : 'saved';
    return redirect(`${inLocale(frame.locale, paths.staffEditEvent(id))}?done=${done}`, 303);
  });
