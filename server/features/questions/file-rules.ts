/** The kinds of files that people may send, each told by how it begins; the type is what it is given back as. */
const signatures: ReadonlyArray<{ type: string; starts: readonly number[] }> = [
  // "%PDF-" (ISO 32000-2, 7.5.2), the start of image and its marker (ITU-T T.81), the PNG signature (W3C PNG, 5.2).
  { type: 'application/pdf', starts: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
  { type: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
];

/** The media type of a file by its bytes, whatever its name says; null where it is none that people may send. */
export function typeOfFile(bytes: Uint8Array): string | null {
  const known = signatures.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte));
  if (known) return known.type;
  return isPlainText(bytes) ? 'text/plain' : null;
}

/** The name that a file is kept under: no folders, no control characters, not too long. */
export function nameOfFile(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last.replaceAll(/[\p{C}"<>|:*?]/gu, '').trim();
  return plain.slice(-150) || 'file';
}

/** Whether bytes are words alone: UTF-8 without control characters; no script of a shell, no page. */
function isPlainText(bytes: Uint8Array): boolean {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  if (bytes.some(isControl)) return false;
  return !/^\uFEFF?\s*(#!|<(!doctype|html|svg|\?xml|script))/i.test(text);
}

/** Whether a byte is a control character other than a tab, a line or a page. */
const isControl = (byte: number): boolean =>
  (byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte)) || byte === 0x7f;
