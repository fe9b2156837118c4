import type { z } from 'zod';

/** Reads the filters of a list from its address. What does not fit is left out, so that an old link still opens the list. */
export function readQuery<Schema extends z.ZodObject>(
  schema: Schema,
  request: Request,
): z.output<Schema> {
  const fields: Readonly<Record<string, unknown>> = schema.shape;
  const sent = [...new URL(request.url).searchParams].filter(
    ([name, value]) =>
      value.trim() !== '' && (fields[name] as z.ZodType | undefined)?.safeParse(value).success,
  );
  return schema.parse(Object.fromEntries(sent));
}
