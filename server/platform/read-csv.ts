import { Readable } from 'node:stream';
import { setImmediate as breathe } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';

/** Why a file cannot be read as rows: not UTF-8, or its quotes do not close. */
export class UnreadableCsv extends Error {
  readonly reason: 'encoding' | 'form';
  /** The row that cannot be read, from 1. */
  readonly row: number;

  constructor(reason: 'encoding' | 'form', row = 1) {
    super(reason);
    this.reason = reason;
    this.row = row;
  }
}

/** Rows after which others get their turn. */
const slice = 100;
const pieceLength = 16_384;
/** Characters that one row may have, so that a quote left open does not swallow the file. */
const longestRow = 20_000;

/**
 * Reads a file of rows, as UTF-8 with or without a byte order mark, its cells parted by commas, semicolons or tabs,
 * whichever its first line has most of. Gives way to other work between slices. Throws UnreadableCsv.
 */
export async function* readCsv(bytes: Uint8Array): AsyncGenerator<string[]> {
  const text = decoded(bytes);
  const parser = parse({
    delimiter: delimiterOf(text),
    relax_column_count: true,
    max_record_size: longestRow,
    trim: true,
  });
  const pieces = Readable.from(piecesOf(text));
  pieces.pipe(parser);
  let count = 0;
  try {
    for await (const row of parser) {
      yield row as string[];
      count += 1;
      if (count % slice === 0) await breathe();
    }
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableCsv('form', Number(error['records']) + 1);
    throw error;
  } finally {
    pieces.destroy();
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableCsv('encoding');
  }
}

function delimiterOf(text: string): string {
  const first = text.slice(0, longestRow).split(/\r?\n/, 1)[0] ?? '';
  const counted = [',', ';', '\t'].map((mark) => ({ mark, count: first.split(mark).length }));
  return counted.toSorted((one, other) => other.count - one.count)[0]?.mark ?? ',';
}

function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += pieceLength) yield text.slice(at, at + pieceLength);
}
