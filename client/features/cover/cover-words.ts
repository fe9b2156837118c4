import type { GapSeverity } from '#shared/cover.ts';
import { kindWords } from '#shared/cover-words.ts';
import type { SupportKindCode } from '#shared/support-kinds.ts';
import type { Text } from '#shared/text.ts';
import { chooseWritten, type Written } from '#shared/written.ts';
import type { LocaleId } from '#shared/locales.ts';

/** The tone of a severity: red where somebody would go without, amber where it is not sure. */
export const severityTones = {
  uncovered: 'bad',
  wrong_language: 'bad',
  understaffed: 'bad',
  unconfirmed: 'wait',
  tail: 'wait',
  covered: 'good',
} as const satisfies Record<GapSeverity, string>;

/** A kind, and the person by number where it is for one. */
export const forWhom = (
  text: Text,
  { kind, person }: { kind: SupportKindCode; person: number | null },
): string =>
  person === null
    ? kindWords(text, kind)
    : text('cover:forPerson', { kind: kindWords(text, kind), person });

/** The name of a room; what has none is for everybody together. */
export function roomWords(
  text: Text,
  locale: LocaleId,
  strands: ReadonlyArray<{ id: string; texts: Written<string> }>,
  strand: string | null,
): string {
  const found = strands.find(({ id }) => id === strand);
  return found ? chooseWritten(found.texts, locale).text : text('cover:everybody');
}
