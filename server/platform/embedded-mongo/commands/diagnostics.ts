import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { statsOf } from '#server/platform/embedded-mongo/storage/collection-stats.ts';
import { namespaceOf, scaleOf } from './arguments.ts';
import type { Command } from './command.ts';
import { version } from './handshake.ts';

/** Sizes of a database, in bytes or what `scale` says. */
export const dbStats: Command = ({ engine, database, body }): Document => {
  const collections = engine.catalog.list(database);
  const objects = collections.reduce((sum, { count }) => sum + count, 0);
  const scale = scaleOf(body['scale']);
  const bytes = collections.reduce((sum, each) => sum + each.bytes, 0);
  const dataSize = Math.floor(bytes / scale);
  return {
    db: database,
    collections: collections.length,
    views: 0,
    objects,
    avgObjSize: objects > 0 ? bytes / objects : 0,
    dataSize,
    storageSize: dataSize,
    indexes: collections.reduce((sum, { indexes }) => sum + indexes.length, 0),
    indexSize: 0,
    totalSize: dataSize,
    scaleFactor: scale,
  };
};

/** Sizes of a collection, in bytes or what `scale` says. */
export const collStats: Command = (request): Document => {
  const namespace = namespaceOf(request);
  const scale = scaleOf(request.body['scale']);
  return statsOf(namespace, request.engine.catalog.find(namespace), scale);
};

/** How the server is doing. */
export const serverStatus: Command = ({ engine }): Document => {
  const uptimeMillis = Date.now() - engine.startedAt;
  const { rss, heapUsed } = process.memoryUsage();
  return {
    host: 'localhost',
    version,
    process: 'mongod',
    pid: process.pid,
    uptime: Math.floor(uptimeMillis / 1000),
    uptimeMillis,
    localTime: new Date(),
    connections: { current: engine.connections(), available: 1000 },
    mem: {
      bits: 64,
      resident: Math.round(rss / 1_048_576),
      virtual: Math.round(heapUsed / 1_048_576),
    },
    metrics: { cursor: { open: { total: engine.cursors.count() } } },
    storageEngine: { name: 'lmdb', persistent: true },
  };
};

/** Nobody signs in here: the socket's folder says who may connect. */
export const connectionStatus: Command = (): Document => ({
  authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] },
});

/** The parameters that clients ask for. */
export const getParameter: Command = ({ body }): Document => {
  const known: Document = {
    featureCompatibilityVersion: { version: '7.0' },
    ttlMonitorEnabled: true,
  };
  if (body['getParameter'] === '*') return known;
  const wanted = Object.keys(body).filter((name) => Object.hasOwn(known, name));
  if (wanted.length === 0) throw new MongoError('InvalidOptions', 'no option found to get');
  return Object.fromEntries(wanted.map((name) => [name, known[name]]));
};

/** Command line of the server: it has none of MongoDB's. */
export const getCmdLineOpts: Command = (): Document => ({ argv: ['mongod'], parsed: {} });
