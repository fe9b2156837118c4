import { z } from 'zod';
import { writtenLocaleIds } from './locales.ts';
import type { Written } from './written.ts';

/** A schema for something organisers write in several languages. */
export function written<Schema extends z.ZodType>(text: Schema) {
  const others = Object.fromEntries(
    writtenLocaleIds.map((id) => [id, id === 'en' ? text : text.optional()]),
  );
  return z.strictObject(others) as unknown as z.ZodType<Written<z.output<Schema>>>;
}
