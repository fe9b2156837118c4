import { readDocument } from '#server/platform/embedded-mongo/format/read-document.ts';
import { planFor } from '#server/platform/embedded-mongo/query/plan.ts';
import type { Row } from '#server/platform/embedded-mongo/query/rows.ts';
import { parseSort } from '#server/platform/embedded-mongo/query/sort.ts';
import type { Collection } from '#server/platform/embedded-mongo/storage/collection.ts';
import type { Request } from './command.ts';
import { searchRows, type Prepared, type Search } from './query-request.ts';
import { commitEach } from './statements.ts';

/** A walk over fewer documents than this holds nobody up. */
const few = 1000;

/** Whether looking for a document walks over many, and so should not happen inside a commit. */
export function isLongSearch(collection: Collection | undefined, search: Search): boolean {
  const { filter, hint } = search;
  if (!collection || collection.count < few || Object.keys(filter).length === 0) return false;
  if (hint !== undefined) return false;
  const plan = planFor(collection, { filter, sort: parseSort(search.sort), hint });
  return plan.kind === 'all' || !plan.sorted;
}

/** Changes the first document that a search finds, or does without one; while it looks, others have their turn. */
export async function changeFirst<Result>(
  request: Request,
  prepared: Prepared,
  change: (row: Row | undefined) => Result,
): Promise<Result> {
  for (;;) {
    const found = await firstOf(searchRows(request, prepared));
    const done = await request.engine.catalog.commit(() => {
      if (!found) return { result: change(undefined) };
      const row = rowStillMatching(prepared, found.record);
      return row && { result: change(row) };
    });
    if (done) return done.result;
  }
}

/**
 * Changes every document that a search finds, each atomically; the whole is not, as in MongoDB. Answers with what came
 * of those that matched still when their turn came.
 */
export async function changeEach<Result>(
  request: Request,
  prepared: Prepared,
  change: (row: Row) => Result,
): Promise<Result[]> {
  const records: number[] = [];
  for await (const { record } of searchRows(request, prepared)) records.push(record);
  const changed = await commitEach(request.engine.catalog, records, (record) => {
    const row = rowStillMatching(prepared, record);
    return row ? [change(row)] : [];
  });
  return changed.flat();
}

/** A document that was found may be another one, or gone, by the time of the commit. */
export function rowStillMatching(
  { collection, matches }: Prepared,
  record: number,
): Row | undefined {
  const bytes = collection.dropped ? undefined : collection.read(record);
  const document = bytes && readDocument(bytes);
  return document && matches(document) ? { record, bytes, document } : undefined;
}

async function firstOf(rows: AsyncIterable<Row>): Promise<Row | undefined> {
  for await (const row of rows) return row;
  return undefined;
}
