import { ObjectId } from 'bson';
import { prepare, rowsNow } from '#server/platform/embedded-mongo/commands/query-request.ts';
import { commitEach } from '#server/platform/embedded-mongo/commands/statements.ts';
import type { Engine } from '#server/platform/embedded-mongo/engine.ts';
import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { isDocument, type Document } from '#server/platform/embedded-mongo/format/document.ts';
import { readDocument } from '#server/platform/embedded-mongo/format/read-document.ts';
import { writeStoredDocument } from '#server/platform/embedded-mongo/format/write-document.ts';

/** Where a pipeline writes its documents, and what happens to those that are there. */
export type Output = {
  namespace: string;
  replaces: boolean;
  on: string[];
  whenMatched: string;
  whenNotMatched: string;
};

/** Reads the `$out` or `$merge` that ends a pipeline; undefined when none does. */
export function outputOf(pipeline: readonly Document[], database: string): Output | undefined {
  for (const stage of pipeline.slice(0, -1)) {
    for (const name of ['$out', '$merge']) {
      if (name in stage)
        throw new MongoError(40601, `${name} can only be the final stage in the pipeline`);
    }
  }
  const last = pipeline.at(-1) ?? {};
  const base = { on: ['_id'], whenMatched: 'merge', whenNotMatched: 'insert' };
  if ('$out' in last)
    return { ...base, namespace: targetOf(last['$out'], database), replaces: true };
  if (!('$merge' in last)) return undefined;
  const merge = last['$merge'];
  if (typeof merge === 'string')
    return { ...base, namespace: targetOf(merge, database), replaces: false };
  const { into, on, whenMatched = 'merge', whenNotMatched = 'insert' } = merge as Document;
  if (typeof whenMatched !== 'string' || typeof whenNotMatched !== 'string') {
    throw new MongoError(
      'NotImplemented',
      '$merge with a pipeline is not supported by this server',
    );
  }
  const fields = on === undefined ? ['_id'] : [on].flat().map(String);
  return {
    namespace: targetOf(into, database),
    replaces: false,
    on: fields,
    whenMatched,
    whenNotMatched,
  };
}

/** Writes what a pipeline makes, each document atomically; `$out` takes away what was there before. */
export async function writeOutput(
  engine: Engine,
  output: Output,
  made: AsyncIterable<Document | Buffer>,
): Promise<void> {
  const documents: Document[] = [];
  for await (const item of made) documents.push(Buffer.isBuffer(item) ? readDocument(item) : item);
  const { catalog } = engine;
  const target = await catalog.commit(() => catalog.ensure(output.namespace));
  if (output.replaces) {
    const old = Array.from(rowsNow(engine, prepare(target, { filter: {} })));
    await commitEach(catalog, old, (row) => target.remove(row.record, row.document, row.bytes));
  }
  await commitEach(catalog, documents, (document) => place(engine, output, document));
}

function place(engine: Engine, output: Output, document: Document): void {
  const target = engine.catalog.ensure(output.namespace);
  const { _id: id = new ObjectId(), ...rest } = document;
  const whole: Document = { _id: id, ...rest };
  const filter = Object.fromEntries(output.on.map((field) => [field, whole[field] ?? null]));
  const [row] = output.replaces ? [] : rowsNow(engine, prepare(target, { filter, limit: 1 }));
  if (!row) {
    if (output.whenNotMatched === 'fail')
      throw new MongoError(13113, '$merge could not find a matching document');
    if (output.whenNotMatched === 'insert') target.insert(whole, writeStoredDocument(whole));
    return;
  }
  if (output.whenMatched === 'keepExisting') return;
  if (output.whenMatched === 'fail')
    throw new MongoError('DuplicateKey', `$merge found a matching document in ${output.namespace}`);
  const kept = output.whenMatched === 'replace' ? {} : row.document;
  const after = { ...kept, ...whole, _id: row.document['_id'] };
  target.replace(row.record, row, after, writeStoredDocument(after));
}

function targetOf(target: unknown, database: string): string {
  if (typeof target === 'string') return `${database}.${target}`;
  if (isDocument(target) && typeof target['coll'] === 'string') {
    const { db = database, coll } = target;
    if (typeof db === 'string') return `${db}.${coll}`;
  }
  throw new MongoError('FailedToParse', 'the target of $out or $merge must be a collection');
}
