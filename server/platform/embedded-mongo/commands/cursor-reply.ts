import {
  prependRaw,
  writeDocument,
  writeRawArray,
} from '#server/platform/embedded-mongo/format/write-document.ts';
import type { Batch } from '#server/platform/embedded-mongo/cursors.ts';

/** The answer of a command that opens or reads a cursor; documents go in as they are stored. */
export function cursorReply(
  { documents, id, namespace }: Batch,
  field: 'firstBatch' | 'nextBatch',
): Buffer {
  const cursor = prependRaw(
    0x04,
    field,
    writeRawArray(documents),
    writeDocument({ id, ns: namespace }),
  );
  return prependRaw(0x03, 'cursor', cursor, writeDocument({ ok: 1 }));
}
