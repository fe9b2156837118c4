import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { compileFilter, type Matcher } from '#server/platform/embedded-mongo/query/matcher.ts';
import { coveredPlan } from '#server/platform/embedded-mongo/query/covered.ts';
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

/** A compiled search of a collection. */
export type Prepared = {
  collection: Collection;
  filter: Document;
  query: RowQuery;
  plan: Plan;
  matches: Matcher;
  sort: SortField[];
  examined: Examined;
};

/** Compiles a search, which throws for one that is none, and chooses its plan when the collection is there. */
export function prepare(collection: Collection, search: Search): Prepared;
export function prepare(collection: Collection | undefined, search: Search): Prepared | undefined;
export function prepare(collection: Collection | undefined, search: Search): Prepared | undefined {
  const matches = compileFilter(search.filter, search.variables);
  const sort = parseSort(search.sort);
  if (!collection) return undefined;
  const plan = planFor(collection, { filter: search.filter, sort, hint: hintOf(search) });
  const examined = { keys: 0, documents: 0 };
  const { skip = 0, limit = 0 } = search;
  const skipsKeys = skip > 0 && plan.sorted && coveredPlan(plan, search.filter) !== undefined;
  const query = { plan, matches, sort, skip, skipsKeys, limit, examined };
  return { collection, filter: search.filter, query, plan, matches, sort, examined };
}

/** Reads the rows of a search, giving way to other clients and keeping to the time limit. */
export async function* searchRows(
  request: Request,
  { collection, query }: Prepared,
): AsyncGenerator<Row> {
  yield* giveWay(readRows(request.engine.store, collection, query), () => request.time.check());
}

/** Visits the rows of a search as `searchRows` reads them, without a turn of the event loop for each. */
export async function visitRows(
  request: Request,
  { collection, query }: Prepared,
  visit: (row: Row) => void,
): Promise<void> {
  for (const row of readRows(request.engine.store, collection, query)) {
    if (row) visit(row);
    else {
      await new Promise((resolve) => setImmediate(resolve));
      request.time.check();
    }
  }
}

/** Reads the rows of a search at one go, inside a commit. */
export function* rowsNow({ store }: Engine, { collection, query }: Prepared): Generator<Row> {
  for (const row of readRows(store, collection, query)) if (row) yield row;
}

function hintOf(search: Search): unknown {
  if (search.hint !== undefined) return search.hint;
  const natural = (search.sort as Document | undefined)?.['$natural'];
  return natural === undefined ? undefined : { $natural: natural };
}
