import type { StrandsInput } from '#shared/event-timetable.ts';

/** How many rooms can be added at once. */
export const newRooms = ['new-1', 'new-2', 'new-3'] as const;

/** The rooms of a form: those that have a name, in either language. One whose names were taken away goes. */
export function namedRooms(
  en: Record<string, string>,
  cy: Record<string, string>,
): StrandsInput['strands'] {
  const ids = [...new Set([...Object.keys(en), ...Object.keys(cy)])];
  return ids.map((id) => {
    const welsh = cy[id];
    return {
      ...(!newRooms.some((one) => one === id) && { id }),
      en: en[id] ?? '',
      ...(welsh !== undefined && { cy: welsh }),
    };
  });
}
