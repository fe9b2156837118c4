import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { aggregate } from './aggregate.ts';
import { collMod, createIndexes, dropIndexes, listIndexes } from './indexes.ts';
import {
  create,
  drop,
  dropDatabase,
  listCollections,
  listDatabases,
  renameCollection,
} from './collections.ts';
import type { Command } from './command.ts';
import { count } from './count.ts';
import { getMore, killCursors } from './cursors.ts';
import {
  collStats,
  connectionStatus,
  dbStats,
  getCmdLineOpts,
  getParameter,
  serverStatus,
} from './diagnostics.ts';
import { distinct } from './distinct.ts';
import { explain } from './explain.ts';
import { find } from './find.ts';
import { findAndModify } from './find-and-modify.ts';
import { buildInfo, hello, ping } from './handshake.ts';
import { insert } from './insert.ts';
import { remove } from './delete.ts';
import { update } from './update.ts';

const noTransactions: Command = () => {
  throw new MongoError(
    'IllegalOperation',
    'Transaction numbers are only allowed on a replica set member or mongos',
  );
};

/** Every command this server knows, by name. */
export const commandTable: Readonly<Record<string, Command>> = {
  abortTransaction: noTransactions,
  aggregate,
  buildInfo,
  buildinfo: buildInfo,
  collMod,
  collStats,
  collstats: collStats,
  commitTransaction: noTransactions,
  connectionStatus,
  count,
  create,
  createIndexes,
  dbStats,
  dbstats: dbStats,
  delete: remove,
  deleteIndexes: dropIndexes,
  distinct,
  drop,
  dropDatabase,
  dropIndexes,
  endSessions: ping,
  explain,
  find,
  findAndModify,
  findandmodify: findAndModify,
  getCmdLineOpts,
  getMore,
  getParameter,
  hello,
  insert,
  isMaster: hello,
  ismaster: hello,
  killCursors,
  killSessions: ping,
  listCollections,
  listDatabases,
  listIndexes,
  ping,
  refreshSessions: ping,
  renameCollection,
  serverStatus,
  startSession: () => {
    throw new MongoError('CommandNotSupported', 'sessions are begun by the client');
  },
  update,
};
