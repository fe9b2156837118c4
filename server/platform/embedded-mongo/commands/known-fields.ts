import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';

/**
 * Throws for a field that a command does not have, and for one that this server does not do: nothing that would change
 * an answer is passed over in silence.
 */
export function assertKnownFields(name: string, body: Document): void {
  const known = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!known) return;
  for (const field of Object.keys(body)) {
    if (field === name || known.done.has(field) || isGeneric(field)) continue;
    if (!known.refused.has(field)) {
      throw new MongoError(40415, `BSON field '${name}.${field}' is an unknown field.`);
    }
    const value = body[field];
    if (value === undefined || value === null || value === false) continue;
    throw new MongoError(
      'NotImplemented',
      `the option '${field}' of ${name} is not supported by this server`,
    );
  }
}

type Fields = { done: ReadonlySet<string>; refused: ReadonlySet<string> };

function of(done: string, refused = ''): Fields {
  return { done: new Set(done.split(' ')), refused: new Set(refused.split(' ')) };
}

/** Every command takes these; those that begin with a dollar sign are the protocol's own. */
const generic = new Set(
  'comment maxTimeMS readConcern writeConcern lsid txnNumber apiVersion apiStrict apiDeprecationErrors'.split(
    ' ',
  ),
);

function isGeneric(field: string): boolean {
  return field.startsWith('$') || generic.has(field);
}

const dropIndexes = of('index');
const collStats = of('scale');
const dbStats = of('scale', 'freeStorage');
const findAndModify = of(
  'query sort remove update new fields projection upsert arrayFilters hint let collation bypassDocumentValidation',
);

/** The fields of MongoDB's own reference, command by command. https://www.mongodb.com/docs/manual/reference/command/ */
const fields: Readonly<Record<string, Fields>> = {
  find: of(
    'filter sort projection hint skip limit batchSize singleBatch noCursorTimeout allowDiskUse allowPartialResults collation let oplogReplay',
    'max min returnKey showRecordId tailable awaitData',
  ),
  count: of('query limit skip hint collation fields'),
  distinct: of('key query hint collation'),
  aggregate: of(
    'pipeline cursor allowDiskUse hint collation let bypassDocumentValidation',
    'explain exchange',
  ),
  insert: of('documents ordered bypassDocumentValidation'),
  update: of('updates ordered let bypassDocumentValidation'),
  delete: of('deletes ordered let'),
  findAndModify,
  findandmodify: findAndModify,
  'update.updates': of('q u c multi upsert arrayFilters hint sort collation'),
  'delete.deletes': of('q limit hint collation'),
  getMore: of('collection batchSize'),
  killCursors: of('cursors'),
  explain: of('verbosity'),
  create: of(
    'autoIndexId idIndex collation',
    'capped size max storageEngine validator validationLevel validationAction indexOptionDefaults viewOn pipeline timeseries expireAfterSeconds clusteredIndex changeStreamPreAndPostImages encryptedFields',
  ),
  drop: of(''),
  dropDatabase: of(''),
  renameCollection: of('to dropTarget'),
  listCollections: of('filter nameOnly authorizedCollections cursor'),
  listDatabases: of('filter nameOnly authorizedDatabases'),
  createIndexes: of('indexes', 'commitQuorum'),
  listIndexes: of('cursor', 'includeBuildUUIDs includeIndexBuildInfo'),
  dropIndexes,
  deleteIndexes: dropIndexes,
  collMod: of(
    'index',
    'validator validationLevel validationAction viewOn pipeline cappedSize cappedMax timeseries expireAfterSeconds changeStreamPreAndPostImages dryRun',
  ),
  collStats,
  collstats: collStats,
  dbStats,
  dbstats: dbStats,
};
