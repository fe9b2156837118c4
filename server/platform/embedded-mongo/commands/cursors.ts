import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { countOf, longOf, namespaceOf } from './arguments.ts';
import type { Command } from './command.ts';
import { cursorReply } from './cursor-reply.ts';

/** Reads the next documents of a cursor. */
export const getMore: Command = async (request) => {
  const { engine, body } = request;
  if (body['maxTimeMS'] !== undefined)
    throw new MongoError(
      'BadValue',
      'cannot set maxTimeMS on getMore command for a non-awaitData cursor',
    );
  const namespace = namespaceOf(request, 'collection');
  const batchSize = countOf(body['batchSize'], 'batchSize', 0) || Number.POSITIVE_INFINITY;
  return cursorReply(
    await engine.cursors.more(longOf(body['getMore'], 'getMore.getMore'), namespace, batchSize),
    'nextBatch',
  );
};

/** Ends cursors. */
export const killCursors: Command = async ({ engine, body }) => {
  const ids = body['cursors'];
  if (!Array.isArray(ids))
    throw new MongoError(40414, "BSON field 'killCursors.cursors' is missing but a required field");
  const { killed, missing } = await engine.cursors.kill(
    ids.map((id) => longOf(id, 'killCursors.cursors')),
  );
  return { cursorsKilled: killed, cursorsNotFound: missing, cursorsAlive: [], cursorsUnknown: [] };
};
