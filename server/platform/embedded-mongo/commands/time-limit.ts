import { MongoError } from '#server/platform/embedded-mongo/errors.ts';

/** How long a command may work, its cursor's later batches included; while a cursor waits for its client, it stands still. */
export class TimeLimit {
  private readonly limitMs: number;
  private readonly now: () => number;
  private startedAt: number;
  private restedAt: number | undefined;

  /** A limit in milliseconds; 0 is none. */
  constructor(limitMs: number, now: () => number = Date.now) {
    this.limitMs = limitMs;
    this.now = now;
    this.startedAt = now();
  }

  /** The time that passes until work goes on does not count. */
  rest(): void {
    this.restedAt = this.now();
  }

  goOn(): void {
    if (this.restedAt !== undefined) this.startedAt += this.now() - this.restedAt;
    this.restedAt = undefined;
  }

  /** Throws MaxTimeMSExpired when the time is over. */
  check(): void {
    if (this.limitMs > 0 && this.now() - this.startedAt > this.limitMs)
      throw new MongoError('MaxTimeMSExpired', 'operation exceeded time limit');
  }
}
