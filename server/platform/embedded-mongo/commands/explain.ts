import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { showValue } from '#server/platform/embedded-mongo/format/show-value.ts';
import { countKeys, coveredPlan } from '#server/platform/embedded-mongo/query/covered.ts';
import type { Plan } from '#server/platform/embedded-mongo/query/plan.ts';
import { readDocument } from '#server/platform/embedded-mongo/format/read-document.ts';
import { leadingSearch } from './aggregate.ts';
import { documentOf } from './arguments.ts';
import type { Command } from './command.ts';
import { searchOf } from './find.ts';
import { version } from './handshake.ts';
import { indexBounds } from './index-bounds.ts';
import { assertKnownFields } from './known-fields.ts';
import { prepare, searchRows, type Prepared, type Search } from './query-request.ts';

const verbosities = new Set<unknown>(['queryPlanner', 'executionStats', 'allPlansExecution']);

/** Says how a query is answered: the plan, and with executionStats what was looked at. */
export const explain: Command = async (request): Promise<Document> => {
  const inner = documentOf(request.body['explain'], 'explain');
  const [name = ''] = Object.keys(inner);
  assertKnownFields(name, inner);
  const verbosity = request.body['verbosity'] ?? 'allPlansExecution';
  if (!verbosities.has(verbosity))
    throw new MongoError(
      'BadValue',
      `Enumeration value ${showValue(verbosity)} for field 'explain.verbosity' is not a valid value.`,
    );
  const namespace = `${request.database}.${String(inner[name])}`;
  const search = explained(name, inner);
  const collection = request.engine.catalog.find(namespace);
  const runs = verbosity !== 'queryPlanner';
  const answer: Document = {
    explainVersion: '1',
    queryPlanner: {
      namespace,
      parsedQuery: search.filter,
      winningPlan: { stage: 'EOF' },
      rejectedPlans: [],
    },
    command: inner,
    serverInfo: { host: 'localhost', version },
  };
  const stats = {
    executionSuccess: true,
    nReturned: 0,
    executionTimeMillis: 0,
    totalKeysExamined: 0,
    totalDocsExamined: 0,
  };
  if (!collection)
    return runs
      ? { ...answer, executionStats: { ...stats, executionStages: { stage: 'EOF' } } }
      : answer;
  const prepared = prepare(collection, search);
  const covered = name === 'count' ? coveredPlan(prepared.plan, search.filter) : undefined;
  const isKept = name === 'count' && Object.keys(search.filter).length === 0;
  const winningPlan = isKept
    ? { stage: 'RECORD_STORE_FAST_COUNT' }
    : covered
      ? { stage: 'COUNT', inputStage: { ...indexStage(covered), stage: 'COUNT_SCAN' } }
      : stages(prepared, search);
  answer['queryPlanner'] = { ...(answer['queryPlanner'] as Document), winningPlan };
  if (!runs) return answer;
  const started = Date.now();
  if (covered) prepared.examined.keys = countKeys(request.engine.store, covered);
  else for await (const _row of searchRows(request, prepared)) stats.nReturned += 1;
  stats.executionTimeMillis = Date.now() - started;
  stats.totalKeysExamined = prepared.examined.keys;
  stats.totalDocsExamined = prepared.examined.documents;
  return {
    ...answer,
    executionStats: { ...stats, executionStages: withCounts(winningPlan, stats) },
  };
};

function explained(name: string, inner: Document): Search {
  const first = (field: string): Document => {
    const [statement] = (inner[field] ?? []) as unknown[];
    return Buffer.isBuffer(statement) ? readDocument(statement) : documentOf(statement, field);
  };
  switch (name) {
    case 'find':
      return searchOf(inner);
    case 'count':
    case 'distinct':
      return { filter: documentOf(inner['query'], 'query'), hint: inner['hint'] };
    case 'findAndModify':
    case 'findandmodify':
      return {
        filter: documentOf(inner['query'], 'query'),
        sort: inner['sort'],
        hint: inner['hint'],
        limit: 1,
      };
    case 'aggregate':
      return {
        ...leadingSearch((inner['pipeline'] ?? []) as Document[]).search,
        hint: inner['hint'],
      };
    case 'update': {
      const statement = first('updates');
      return {
        filter: documentOf(statement['q'], 'q'),
        hint: statement['hint'],
        limit: statement['multi'] === true ? 0 : 1,
      };
    }
    case 'delete': {
      const statement = first('deletes');
      return {
        filter: documentOf(statement['q'], 'q'),
        hint: statement['hint'],
        limit: Number(statement['limit'] ?? 0),
      };
    }
    default:
      throw new MongoError('CommandNotFound', `Explain failed due to unknown command: ${name}`);
  }
}

function stages({ plan, sort, query }: Prepared, search: Search): Document {
  let stage = planStage(plan, search.filter);
  if (!plan.sorted) {
    const sortPattern = Object.fromEntries(
      sort.map(({ path, descending }) => [path, descending ? -1 : 1]),
    );
    stage = { stage: 'SORT', sortPattern, memLimit: 104_857_600, inputStage: stage };
  }
  if (query.skip > 0) stage = { stage: 'SKIP', skipAmount: query.skip, inputStage: stage };
  if (query.limit > 0) stage = { stage: 'LIMIT', limitAmount: query.limit, inputStage: stage };
  return stage;
}

function planStage(plan: Plan, filter: Document): Document {
  if (plan.kind === 'all')
    return { stage: 'COLLSCAN', filter, direction: plan.reverse ? 'backward' : 'forward' };
  if (plan.kind === 'index') return { stage: 'FETCH', filter, inputStage: indexStage(plan) };
  return {
    stage: 'SUBPLAN',
    inputStage: {
      stage: 'FETCH',
      filter,
      inputStage: { stage: 'OR', inputStages: plan.plans.map(inner) },
    },
  };
}

function inner(plan: Plan): Document {
  return plan.kind === 'index' ? indexStage(plan) : planStage(plan, {});
}

function indexStage(plan: Plan & { kind: 'index' }): Document {
  const { index, reverse } = plan;
  return {
    stage: 'IXSCAN',
    keyPattern: index.spec['key'],
    indexName: index.name,
    isMultiKey: index.multikey.size > 0,
    isUnique: index.unique,
    isSparse: index.sparse,
    isPartial: index.partialFilter !== undefined,
    direction: reverse ? 'backward' : 'forward',
    indexBounds: indexBounds(plan),
  };
}

function withCounts(
  stage: Document,
  stats: { nReturned: number; totalKeysExamined: number; totalDocsExamined: number },
): Document {
  const input = stage['inputStage'] as Document | undefined;
  const counts: Document = { nReturned: stats.nReturned };
  if (stage['stage'] === 'IXSCAN') counts['keysExamined'] = stats.totalKeysExamined;
  if (stage['stage'] === 'FETCH' || stage['stage'] === 'COLLSCAN')
    counts['docsExamined'] = stats.totalDocsExamined;
  return { ...stage, ...counts, ...(input ? { inputStage: withCounts(input, stats) } : {}) };
}
