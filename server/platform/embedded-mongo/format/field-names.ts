type Known = { bytes: Buffer; name: string };

/** Names come again and again: a name that was read before is not made anew. */
const slots: (Known | undefined)[] = Array.from({ length: 4096 });
const longestKept = 64;

/** The text of a field name in UTF-8; `hash` is any number made of its bytes. */
export function fieldName(buffer: Buffer, start: number, end: number, hash: number): string {
  const slot = hash & 4095;
  const known = slots[slot];
  if (known && isSame(known.bytes, buffer, start, end)) return known.name;
  const name = buffer.toString('utf8', start, end);
  if (end - start <= longestKept)
    slots[slot] = { bytes: Buffer.from(buffer.subarray(start, end)), name };
  return name;
}

function isSame(known: Buffer, buffer: Buffer, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let at = 0; at < known.length; at += 1) if (known[at] !== buffer[start + at]) return false;
  return true;
}
