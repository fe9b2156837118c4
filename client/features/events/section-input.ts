import { z } from 'zod';
import type { EventSection } from '#shared/event-section-ids.ts';
import { sectionInputs } from '#shared/event-sections.ts';

/** The last days to ask come as three fields each, `bsl-day` and so on. */
const days = z
  .record(z.string(), z.string())
  .default({})
  .transform((sent) => {
    const codes = Object.keys(sent).flatMap((key) => /^(.*)-year$/.exec(key)?.[1] ?? []);
    const part = (code: string, name: string, length: number) =>
      (sent[`${code}-${name}`] ?? '').trim().padStart(length, '0');
    return Object.fromEntries(
      codes.map((code) => [
        code,
        [part(code, 'year', 4), part(code, 'month', 2), part(code, 'day', 2)].join('-'),
      ]),
    );
  });

/** What each form of the editor sends, as a page reads it. */
export const sectionForms = {
  ...sectionInputs,
  support: sectionInputs.support.extend({ dates: days }),
} satisfies Record<EventSection, z.ZodType>;
