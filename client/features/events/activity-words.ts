import type { ActivityCode } from '#shared/events.ts';
import type { Text } from '#shared/text.ts';

/** Things to do as one phrase that begins with a capital letter. */
export function activityWords(codes: readonly ActivityCode[], text: Text): string {
  const words = codes.map((code) => text(`events:activities.${code}.name`)).join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
