import type { Engine } from '#server/platform/embedded-mongo/engine.ts';
import { copyContainers, type Document } from '#server/platform/embedded-mongo/format/document.ts';
import { writeStoredDocument } from '#server/platform/embedded-mongo/format/write-document.ts';
import { matchedIndex, mentions } from '#server/platform/embedded-mongo/query/matched-index.ts';
import type { Row } from '#server/platform/embedded-mongo/query/rows.ts';
import {
  compileUpdate,
  isModifier,
  type Update,
} from '#server/platform/embedded-mongo/update/compile-update.ts';
import { upsertedDocument } from '#server/platform/embedded-mongo/update/upsert.ts';
import { assertId } from './insert.ts';
import type { Prepared } from './query-request.ts';

/** A compiled update and what the positional `$` in it refers to. */
export type Change = { update: Update; replaces: boolean; positional: string[] | undefined };

/** Compiles the update of an update or findAndModify command. */
export function compileChange(
  update: unknown,
  arrayFilters: unknown,
  variables: Document | undefined,
): Change {
  return {
    update: compileUpdate({ update, arrayFilters, variables }),
    replaces: !Array.isArray(update) && !isModifier(update),
    positional: positionalPath(update),
  };
}

/** Changes one stored document inside a commit; answers with what it was made, and whether it differs. */
export function changeRow(
  row: Row,
  change: Change,
  { collection, filter, matches }: Prepared,
): { after: Document; bytes: Buffer; modified: boolean } {
  const { positional } = change;
  const isFound = positional !== undefined && mentions(filter, positional);
  const matched = isFound ? matchedIndex(row.document, positional, matches) : undefined;
  const after = change.update(copyContainers(row.document), { matched, inserting: false });
  const bytes = writeStoredDocument(after);
  if (bytes.equals(row.bytes)) return { after, bytes, modified: false };
  collection.replace(row.record, row, after, bytes);
  return { after, bytes, modified: true };
}

/** Inserts what an upsert makes when nothing matched. */
export function upsert(
  { catalog }: Engine,
  namespace: string,
  filter: Document,
  change: Change,
): { document: Document; bytes: Buffer } {
  const document = upsertedDocument(filter, change.update, change.replaces);
  assertId(document['_id']);
  const bytes = writeStoredDocument(document);
  catalog.ensure(namespace).insert(document, bytes);
  return { document, bytes };
}

function positionalPath(update: unknown): string[] | undefined {
  if (!isModifier(update)) return undefined;
  for (const fields of Object.values(update as Record<string, Document>)) {
    for (const path of Object.keys(fields ?? {})) {
      const parts = path.split('.');
      const at = parts.indexOf('$');
      if (at > 0) return parts.slice(0, at);
    }
  }
  return undefined;
}
