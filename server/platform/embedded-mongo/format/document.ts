/** A decoded BSON document: int32 is `number`, int64 is `Long`, a double that could pass for an int32 is `Double`. */
export type Document = Record<string, unknown>;

/** Tells a plain sub-document from arrays, dates and BSON types. */
export function isDocument(value: unknown): value is Document {
  if (typeof value !== 'object' || value === null) return false;
  return Object.getPrototypeOf(value) === Object.prototype;
}
