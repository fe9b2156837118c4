import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { isDocument, type Document } from '#server/platform/embedded-mongo/format/document.ts';
import { showValue } from '#server/platform/embedded-mongo/format/show-value.ts';
import { asNumber } from '#server/platform/embedded-mongo/format/value-order.ts';

const longestTimeMs = 2_147_483_647;

/** The milliseconds that a command may take, 0 for no limit; throws BadValue. */
export function maxTimeOf(body: Document): number {
  const given = body['maxTimeMS'];
  if (given === undefined) return 0;
  const limit = asNumber(given);
  if (limit !== undefined && Number.isInteger(limit) && limit >= 0 && limit <= longestTimeMs)
    return limit;
  throw new MongoError('BadValue', `maxTimeMS has to be a whole number from 0 to ${longestTimeMs}`);
}

/** The database that a command is for; throws when it names none, or by a name that MongoDB does not take. */
export function databaseOf(body: Document): string {
  const name = body['$db'];
  if (typeof name !== 'string')
    throw new MongoError(40571, 'OP_MSG requests require a $db argument');
  if (/^[^/\\. "$\0]+$/.test(name) && Buffer.byteLength(name) < 64) return name;
  throw new MongoError('InvalidNamespace', `Invalid database name: '${name}'`);
}

/** Refuses what a stand-alone server cannot do: transactions, numbered writes, and concerns of several members. */
export function assertStandAlone(body: Document): void {
  if ('txnNumber' in body || 'startTransaction' in body || 'autocommit' in body) {
    throw new MongoError(
      'IllegalOperation',
      'Transaction numbers are only allowed on a replica set member or mongos',
    );
  }
  if (body['apiVersion'] !== undefined && body['apiVersion'] !== '1')
    throw new MongoError('APIVersionError', 'API version must be "1"');
  assertReadConcern(body['readConcern']);
  assertWriteConcern(body['writeConcern']);
}

const localLevels = new Set<unknown>([undefined, 'local', 'available', 'majority']);

function assertReadConcern(concern: unknown): void {
  if (!isDocument(concern)) return;
  const { level } = concern;
  if ('afterClusterTime' in concern || level === 'linearizable' || level === 'snapshot') {
    throw new MongoError(
      'NotAReplicaSet',
      'node needs to be a replica set member to use this read concern',
    );
  }
  if (!localLevels.has(level))
    throw new MongoError(
      'BadValue',
      `Enumeration value ${showValue(level)} for field 'readConcern.level' is not a valid value.`,
    );
}

function assertWriteConcern(concern: unknown): void {
  if (!isDocument(concern)) return;
  const { w = 1 } = concern;
  if ((asNumber(w) ?? 0) > 1)
    throw new MongoError('BadValue', "cannot use 'w' > 1 when a host is not replicated");
  if (typeof w === 'string' && w !== 'majority')
    throw new MongoError('UnknownReplWriteConcern', `No write concern mode named '${w}' found`);
}
