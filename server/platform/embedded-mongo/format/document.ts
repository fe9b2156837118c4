/** A decoded BSON document: int32 is `number`, int64 is `Long`, a double that could pass for an int32 is `Double`. */
export type Document = Record<string, unknown>;

/** Tells a plain sub-document from arrays, dates and BSON types. */
export function isDocument(value: unknown): value is Document {
  if (typeof value !== 'object' || value === null) return false;
  return Object.getPrototypeOf(value) === Object.prototype;
}

/** Sets a field, also one with the name that JavaScript keeps for prototypes. */
export function setField(document: Document, name: string, value: unknown): void {
  if (name !== '__proto__') document[name] = value;
  else
    Object.defineProperty(document, name, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    });
}

/** A copy whose documents and arrays may be changed; the values in them are shared. */
export function copyContainers(document: Document): Document {
  const copy: Document = {};
  for (const name of Object.keys(document)) setField(copy, name, copyValue(document[name]));
  return copy;
}

function copyValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyValue);
  return isDocument(value) ? copyContainers(value) : value;
}
