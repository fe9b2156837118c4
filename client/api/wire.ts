/** The type by which the browser asks a page's address for its data alone. */
export const pageDataType = 'application/vnd.allcomers.page+json';

/** Values as they travel from the server to the page: JSON in which a date stays a date. */
export const toWire = (value: unknown): string =>
  JSON.stringify(marked(value))
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');

export const fromWire = (text: string): unknown =>
  JSON.parse(text, (_key, value: unknown) => (isMark(value) ? new Date(value.$date) : value));

function marked(value: unknown): unknown {
  if (value instanceof Date) return { $date: value.toISOString() };
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, marked(inner)]));
  return value;
}

const isMark = (value: unknown): value is { $date: string } =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { $date?: unknown }).$date === 'string';
