import { writtenLocaleIds, type WrittenLocaleId } from './locales.ts';

/** The parts of an event that are changed by a form each. */
export const eventSections = [
  'basics',
  'dates',
  'venue',
  'online',
  'support',
  'contact',
  'holds',
  'texts-en',
  'texts-cy',
  'texts-en-easy',
  'texts-ga',
  'texts-gd',
] as const;
export type EventSection = (typeof eventSections)[number];

/** The language that a section is about, or null where it is about all of the event. */
export const languageOf = (section: EventSection): WrittenLocaleId | null =>
  writtenLocaleIds.find((id) => section === `texts-${id}`) ?? null;
