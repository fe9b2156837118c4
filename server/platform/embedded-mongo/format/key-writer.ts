/** A growing run of bytes that index keys are written into; one instance is reused for every key. */
export class KeyWriter {
  private bytes = Buffer.allocUnsafe(4096);
  length = 0;

  reset(): void {
    this.length = 0;
  }

  byte(value: number): void {
    this.room(1);
    this.bytes[this.length++] = value;
  }

  double(value: number): void {
    this.room(8);
    this.length = this.bytes.writeDoubleBE(value, this.length);
  }

  int64(value: bigint): void {
    this.room(8);
    this.length = this.bytes.writeBigInt64BE(value, this.length);
  }

  uint32(value: number): void {
    this.room(4);
    this.length = this.bytes.writeUInt32BE(value >>> 0, this.length);
  }

  raw(source: Uint8Array): void {
    this.room(source.length);
    this.bytes.set(source, this.length);
    this.length += source.length;
  }

  /** Text in UTF-8, zero bytes escaped, ended by two zeros, so that a longer text sorts after its own beginning. */
  text(value: string): void {
    this.textStart(value);
    this.byte(0);
    this.byte(0);
  }

  /** Text without its end, for the bounds of a prefix. */
  textStart(value: string): void {
    this.room(value.length * 3);
    const start = this.length;
    this.length += this.bytes.write(value, start, 'utf8');
    if (value.includes('\0')) this.escapeZeros(start);
  }

  /** Turns the bytes from `start` on over, so that they sort the other way. */
  invert(start: number): void {
    for (let at = start; at < this.length; at += 1) this.bytes[at] = 255 - (this.bytes[at] ?? 0);
  }

  /** Turns over all bytes of the double at `start` so that doubles sort as unsigned bytes. */
  sortDouble(start: number): void {
    const negative = ((this.bytes[start] ?? 0) & 0x80) !== 0;
    if (negative) {
      for (let at = start; at < start + 8; at += 1) this.bytes[at] = 255 - (this.bytes[at] ?? 0);
    } else this.bytes[start] = (this.bytes[start] ?? 0) | 0x80;
  }

  copy(from = 0): Buffer {
    return Buffer.from(this.bytes.subarray(from, this.length));
  }

  private escapeZeros(start: number): void {
    const plain = Buffer.from(this.bytes.subarray(start, this.length));
    this.length = start;
    this.room(plain.length * 2);
    for (const byte of plain) {
      this.byte(byte);
      if (byte === 0) this.byte(0xff);
    }
  }

  private room(size: number): void {
    if (this.length + size <= this.bytes.length) return;
    const grown = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + size));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}
