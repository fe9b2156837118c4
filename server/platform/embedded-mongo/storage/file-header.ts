import { fstatSync, readSync } from 'node:fs';

/** Where LMDB keeps what it needs to know first, in its first two pages; offsets in bytes from the page's start. */
const at = { magic: 24, version: 28, pageSize: 48, freeRoot: 88, mainRoot: 136, transaction: 152 };
const magic = 0xbeefc0de;
const noPage = 0xffffffffffffffffn;

/** Where the trees of a store's file begin; sizes in bytes, roots as page numbers. */
export type FileHeader = { pageSize: number; pages: number; roots: number[] };

/**
 * Reads the head of a store's open file, or tells what is wrong with it: LMDB itself trusts it, and reading past the end
 * of a file that was cut off would end the process.
 */
export function readHeader(file: number): FileHeader | string {
  const first = readHead(file, 0);
  if (!first) return 'it is shorter than a header';
  const pageSize = first.readUInt32LE(at.pageSize);
  if (!isHeader(first) || pageSize < 512 || pageSize > 65_536) return 'its first page is no header';
  const second = readHead(file, pageSize);
  if (!second || !isHeader(second)) return 'its second page is no header';
  const newer = transactionOf(first) >= transactionOf(second) ? first : second;
  const pages = Math.floor(fstatSync(file).size / pageSize);
  const roots = [newer.readBigUInt64LE(at.freeRoot), newer.readBigUInt64LE(at.mainRoot)]
    .filter((root) => root !== noPage)
    .map(Number);
  return roots.some((root) => root >= pages) ? 'it is cut off' : { pageSize, pages, roots };
}

function readHead(file: number, position: number): Buffer | undefined {
  const bytes = Buffer.alloc(256);
  return readSync(file, bytes, 0, bytes.length, position) === bytes.length ? bytes : undefined;
}

function isHeader(page: Buffer): boolean {
  return page.readUInt32LE(at.magic) === magic && page.readUInt32LE(at.version) < 1000;
}

function transactionOf(page: Buffer): bigint {
  return page.readBigUInt64LE(at.transaction);
}
