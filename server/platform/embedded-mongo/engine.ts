import { Cursors } from './cursors.ts';
import { Catalog } from './storage/catalog.ts';
import type { Store } from './storage/store.ts';

/** All that commands work with. */
export type Engine = {
  store: Store;
  catalog: Catalog;
  cursors: Cursors;
  startedAt: number;
  connections: () => number;
};

/** Puts an engine on an open store. */
export function createEngine(store: Store, connections: () => number): Engine {
  return {
    store,
    catalog: new Catalog(store),
    cursors: new Cursors(),
    startedAt: Date.now(),
    connections,
  };
}
