import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { compileFilter, type Matcher } from '#server/platform/embedded-mongo/query/matcher.ts';
import { planFor, type Plan } from '#server/platform/embedded-mongo/query/plan.ts';
import {
  giveWay,
  readRows,
  type Examined,
  type Row,
  type RowQuery,
} from '#server/platform/embedded-mongo/query/rows.ts';
import { parseSort, type SortField } from '#server/platform/embedded-mongo/query/sort.ts';
import type { Collection } from '#server/platform/embedded-mongo/storage/collection.ts';
import type { Engine } from '#server/platform/embedded-mongo/engine.ts';
import { assertInTime } from './arguments.ts';
import type { Request } from './command.ts';

/** A search as several commands make it. */
export type Search = {
  filter: Document;
  sort?: unknown;
  skip?: number;
  limit?: number;
  hint?: unknown;
  variables?: Document | undefined;
};

/** A compiled search. */
export type Prepared = {
  filter: Document;
  query: RowQuery;
  plan: Plan;
  matches: Matcher;
  sort: SortField[];
  examined: Examined;
};

/** Compiles a search and chooses its plan. */
export function prepare(collection: Collection, search: Search): Prepared {
  const matches = compileFilter(search.filter, search.variables);
  const sort = parseSort(search.sort);
  const plan = planFor(collection, { filter: search.filter, sort, hint: hintOf(search) });
  const examined = { keys: 0, documents: 0 };
  const query = { plan, matches, sort, skip: search.skip ?? 0, limit: search.limit ?? 0, examined };
  return { filter: search.filter, query, plan, matches, sort, examined };
}

/** Reads the rows of a search, giving way to other clients and keeping to the time limit. */
export async function* searchRows(
  request: Request,
  collection: Collection,
  { query }: Prepared,
): AsyncGenerator<Row> {
  yield* giveWay(readRows(request.engine.store, collection, query), () => assertInTime(request));
}

/** Visits the rows of a search as `searchRows` reads them, without a turn of the event loop for each. */
export async function visitRows(
  request: Request,
  collection: Collection,
  { query }: Prepared,
  visit: (row: Row) => void,
): Promise<void> {
  for (const row of readRows(request.engine.store, collection, query)) {
    if (row) visit(row);
    else {
      await new Promise((resolve) => setImmediate(resolve));
      assertInTime(request);
    }
  }
}

/** Reads the rows of a search at one go, inside a commit. */
export function* rowsNow(
  { store }: Engine,
  collection: Collection,
  { query }: Prepared,
): Generator<Row> {
  for (const row of readRows(store, collection, query)) if (row) yield row;
}

function hintOf(search: Search): unknown {
  if (search.hint !== undefined) return search.hint;
  const natural = (search.sort as Document | undefined)?.['$natural'];
  return natural === undefined ? undefined : { $natural: natural };
}
