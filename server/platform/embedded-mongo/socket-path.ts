import { createHash } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Longer paths than this (in bytes) are cut off by the system without a word. */
const longest = 100;

/** A path for the socket: in the data folder when it is short enough, else in a folder of its own for this user only. */
export function socketPathFor(folder: string): { path: string; remove: () => void } {
  const inside = join(realpathSync(folder), 'mongo.sock');
  if (Buffer.byteLength(inside) < longest)
    return { path: inside, remove: () => rmSync(inside, { force: true }) };
  const name = createHash('sha256').update(inside).digest('hex').slice(0, 8);
  const own = mkdtempSync(join(tmpdir(), `am-${name}-`));
  const path = join(own, 'm.sock');
  if (Buffer.byteLength(path) >= longest) {
    rmSync(own, { recursive: true, force: true });
    throw new Error(`the path of a socket for ${folder} is too long: ${path}`);
  }
  return { path, remove: () => rmSync(own, { recursive: true, force: true }) };
}
