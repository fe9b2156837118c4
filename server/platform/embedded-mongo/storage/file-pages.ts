import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { readHeader, type FileHeader } from './file-header.ts';

/** Where LMDB keeps what a page and an entry of one say of themselves; offsets in bytes. */
const page = { number: 0, flags: 18, lower: 20, upper: 22, head: 24 };
const node = { size: 0, flags: 4, keySize: 6, head: 8 };
const branch = 0x01;
const leaf = 0x02;
const elsewhere = 0x01;

/**
 * Walks all pages in use of a store's file that no process writes to: each is what it says it is and leads only to pages
 * that are there. LMDB trusts them, and a damaged one could end the process later. Throws an error with the place; the
 * file is only read.
 */
export function assertWholeFile(path: string): void {
  if (!existsSync(path) || statSync(path).size === 0) return;
  const problem = withFile(path, (file) => {
    const header = readHeader(file);
    return typeof header === 'string' ? header : walk(file, header);
  });
  if (problem !== undefined) throw damaged(path, problem);
}

/** Throws when the head of a store's file is none; what the rest is worth, only a walk would show. */
export function assertFileHeader(path: string): void {
  const header = withFile(path, readHeader);
  if (typeof header === 'string') throw damaged(path, header);
}

/** The refusal of a file that is no store, or no longer. */
export function damaged(path: string, reason: string): MongoError {
  return new MongoError('InternalError', `${path} cannot be opened as a database: ${reason}`);
}

function withFile<Result>(path: string, read: (file: number) => Result): Result {
  const file = openSync(path, 'r');
  try {
    return read(file);
  } finally {
    closeSync(file);
  }
}

/** Level by level and in the order of the file, so that it is read from front to back. */
function walk(file: number, header: FileHeader): string | undefined {
  const pageAt = pageReader(file, header);
  let level = header.roots;
  while (level.length > 0) {
    const below: number[] = [];
    for (const number of level) {
      const isSound = checkPage(pageAt(number), number, header, below);
      if (!isSound) return `page ${number} at byte ${number * header.pageSize} is damaged`;
    }
    level = below.toSorted((one, other) => one - other);
  }
  return undefined;
}

const windowBytes = 65_536;

function pageReader(file: number, { pageSize }: FileHeader): (number: number) => Buffer {
  const window = Buffer.alloc(Math.max(windowBytes, pageSize));
  let from = 0;
  let length = 0;
  return (number) => {
    const start = number * pageSize;
    if (start < from || start + pageSize > from + length) {
      from = start;
      length = readSync(file, window, 0, window.length, start);
    }
    return window.subarray(start - from, start - from + pageSize);
  };
}

/** Whether a page is one of a tree and all its entries lie within it and lead to pages of the file. */
function checkPage(bytes: Buffer, number: number, header: FileHeader, below: number[]): boolean {
  const flags = bytes.readUInt16LE(page.flags);
  const lower = bytes.readUInt16LE(page.lower) + page.head;
  const upper = bytes.readUInt16LE(page.upper) + page.head;
  const isTree = (flags & (branch | leaf)) === branch || (flags & (branch | leaf)) === leaf;
  if (!isTree || bytes.readUIntLE(page.number, 6) !== number) return false;
  if (lower > upper || upper > bytes.length) return false;
  for (let at = page.head; at < lower; at += 2) {
    const start = bytes.readUInt16LE(at) + page.head;
    const data = start + node.head;
    if (start < upper || data > bytes.length) return false;
    const end = data + bytes.readUInt16LE(start + node.keySize);
    if (end > bytes.length) return false;
    if ((flags & branch) !== 0) {
      const child = pageNumber(bytes, start);
      if (child >= header.pages) return false;
      below.push(child);
    } else if (!isEntryWithin(bytes, start, end, header)) return false;
  }
  return true;
}

function pageNumber(bytes: Buffer, start: number): number {
  return bytes.readUInt32LE(start + node.size) + bytes.readUInt16LE(start + node.flags) * 2 ** 32;
}

/** The value of an entry stands behind its key, or on pages of its own, of which the first and their count are told. */
function isEntryWithin(bytes: Buffer, start: number, end: number, header: FileHeader): boolean {
  if ((bytes.readUInt16LE(start + node.flags) & elsewhere) === 0)
    return end + bytes.readUInt32LE(start + node.size) <= bytes.length;
  if (end + 24 > bytes.length) return false;
  return bytes.readUIntLE(end, 6) + bytes.readUIntLE(end + 16, 6) <= header.pages;
}
