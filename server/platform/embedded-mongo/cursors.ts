import { Long } from 'bson';
import { MongoError } from './errors.ts';
import { maxDocumentBytes } from './format/write-document.ts';

/** Documents of one answer, and the cursor to go on with: zero at the end. */
export type Batch = { documents: Buffer[]; id: Long; namespace: string };

type Cursor = {
  namespace: string;
  source: AsyncIterator<Buffer>;
  held: Buffer | undefined;
  ended: boolean;
  busy: boolean;
  noTimeout: boolean;
  time: Limit | undefined;
  lastUsed: number;
};

/** The time that a cursor may work for in all. */
type Limit = { rest: () => void; goOn: () => void };

/** How a cursor begins; `keep` false ends it after the first batch. */
export type CursorOptions = {
  batchSize: number;
  keep?: boolean;
  noTimeout?: boolean;
  time?: Limit;
};

/** MongoDB forgets a cursor that nobody used for ten minutes. */
const idleMs = 10 * 60 * 1000;

/** The open cursors of a server. */
export class Cursors {
  private readonly open = new Map<string, Cursor>();
  private readonly sweep: NodeJS.Timeout;
  private next = Math.floor(Math.random() * 2 ** 40) + 1;

  constructor() {
    this.sweep = setInterval(() => this.forgetIdle(Date.now() - idleMs), 60_000);
    this.sweep.unref();
  }

  /** Reads the first documents of a source; keeps it under a new id when there are more and `keep` says so. */
  async first(
    namespace: string,
    source: AsyncIterator<Buffer>,
    { batchSize, keep = true, noTimeout = false, time }: CursorOptions,
  ): Promise<Batch> {
    const cursor: Cursor = {
      namespace,
      source,
      held: undefined,
      ended: false,
      busy: false,
      noTimeout,
      time,
      lastUsed: Date.now(),
    };
    const documents = await this.take(cursor, batchSize);
    if (cursor.ended || !keep) {
      await this.end(cursor);
      return { documents, id: Long.ZERO, namespace };
    }
    const id = Long.fromNumber(this.next++);
    this.open.set(id.toString(), cursor);
    return { documents, id, namespace };
  }

  /** Reads on; throws CursorNotFound. */
  async more(id: Long, namespace: string, batchSize: number): Promise<Batch> {
    const cursor = this.open.get(id.toString());
    if (!cursor) throw new MongoError('CursorNotFound', `cursor id ${id.toString()} not found`);
    if (cursor.namespace !== namespace) {
      throw new MongoError(
        13,
        `Requested getMore on namespace '${namespace}', but cursor belongs to a different namespace ${cursor.namespace}`,
      );
    }
    if (cursor.busy) throw new MongoError(12, `cursor id ${id.toString()} is already in use`);
    try {
      const documents = await this.take(cursor, batchSize);
      if (!cursor.ended) return { documents, id, namespace };
      this.open.delete(id.toString());
      return { documents, id: Long.ZERO, namespace };
    } catch (error) {
      this.open.delete(id.toString());
      throw error;
    }
  }

  /** Ends cursors and tells which were there. */
  async kill(ids: readonly Long[]): Promise<{ killed: Long[]; missing: Long[] }> {
    const killed: Long[] = [];
    const missing: Long[] = [];
    for (const id of ids) {
      const cursor = this.open.get(id.toString());
      if (!cursor) missing.push(id);
      else {
        this.open.delete(id.toString());
        await this.end(cursor);
        killed.push(id);
      }
    }
    return { killed, missing };
  }

  /** Ends all cursors that were last used before an instant. */
  forgetIdle(before: number): void {
    for (const [id, cursor] of this.open) {
      if (cursor.noTimeout || cursor.busy || cursor.lastUsed > before) continue;
      this.open.delete(id);
      void this.end(cursor);
    }
  }

  count(): number {
    return this.open.size;
  }

  close(): void {
    clearInterval(this.sweep);
    this.open.clear();
  }

  private async take(cursor: Cursor, batchSize: number): Promise<Buffer[]> {
    const documents: Buffer[] = [];
    let size = 0;
    cursor.busy = true;
    cursor.time?.goOn();
    try {
      while (!cursor.ended) {
        const document = cursor.held ?? (await this.read(cursor));
        if (!document) break;
        if (
          documents.length >= batchSize ||
          (documents.length > 0 && size + document.length > maxDocumentBytes)
        ) {
          cursor.held = document;
          break;
        }
        cursor.held = undefined;
        documents.push(document);
        size += document.length + 16;
      }
    } finally {
      cursor.busy = false;
      cursor.time?.rest();
      cursor.lastUsed = Date.now();
    }
    return documents;
  }

  private async read(cursor: Cursor): Promise<Buffer | undefined> {
    const result = await cursor.source.next();
    if (result.done !== true) return result.value;
    cursor.ended = true;
    return undefined;
  }

  private async end(cursor: Cursor): Promise<void> {
    cursor.ended = true;
    await cursor.source.return?.();
  }
}
