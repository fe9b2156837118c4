import { MongoError } from '#server/platform/embedded-mongo/errors.ts';

/** MongoDB's limit of one message, in bytes. */
const maxMessageBytes = 48_000_000;

/** The kinds of messages a client sends. */
export const opCodes = { reply: 1, query: 2004, compressed: 2012, message: 2013 } as const;

/** One message as it came: its header and its whole bytes. */
export type Frame = { requestId: number; opCode: number; bytes: Buffer };

/** Cuts a stream into messages; `push` throws ProtocolError for a length that cannot be. */
export class FrameReader {
  private parts: Buffer[] = [];
  private size = 0;

  /** Takes bytes in and hands back the messages that are whole now. */
  push(chunk: Buffer): Frame[] {
    this.parts.push(chunk);
    this.size += chunk.length;
    const frames: Frame[] = [];
    for (
      let length = this.nextLength();
      length !== undefined && this.size >= length;
      length = this.nextLength()
    ) {
      const bytes = this.take(length);
      frames.push({ requestId: bytes.readInt32LE(4), opCode: bytes.readInt32LE(12), bytes });
    }
    return frames;
  }

  private nextLength(): number | undefined {
    if (this.size < 16) return undefined;
    const [first] = this.parts;
    if (!first || first.length < 4) this.join();
    const length = this.parts[0]?.readInt32LE(0) ?? 0;
    if (length < 16 || length > maxMessageBytes) {
      throw new MongoError(
        'ProtocolError',
        `recv(): message len ${length} is invalid. Min 16 Max: ${maxMessageBytes}`,
      );
    }
    return length;
  }

  private take(length: number): Buffer {
    if ((this.parts[0]?.length ?? 0) < length) this.join();
    const all = this.parts[0] ?? Buffer.alloc(0);
    this.size -= length;
    if (all.length === length) this.parts.shift();
    else this.parts[0] = all.subarray(length);
    return all.subarray(0, length);
  }

  private join(): void {
    this.parts = [Buffer.concat(this.parts)];
  }
}
