import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { backUp, compact, CopyRefused, restore } from '#server/platform/embedded-mongo/backup.ts';
import { FolderInUse } from '#server/platform/embedded-mongo/folder-lock.ts';
import { CommandError, commandText as text, type CopyCommand } from './admin-arguments.ts';
import type { Config } from './config.ts';

/** Runs `backup`, `restore` or `compact` on the embedded database. Throws CommandError with a sentence. */
export async function runCopyCommand(
  asked: CopyCommand,
  { dataFolder, mongoUri }: Config,
  { say }: { say: (sentence: string) => void },
): Promise<void> {
  if (mongoUri !== null) throw new CommandError(text('ownTools'));
  try {
    if (asked.command === 'compact') {
      say(text('compacted', { ...(await compact(dataFolder)) }));
    } else if (asked.command === 'backup') {
      say(text('backedUp', { ...(await backUp(dataFolder, fileFor(asked.path, new Date()))) }));
    } else {
      const path = resolve(asked.path);
      const { documents, replaced } = await restore(dataFolder, path, new Date());
      say(text('restored', { path, documents }));
      if (replaced !== null) say(text('replaced', { path: replaced }));
    }
  } catch (error) {
    throw sentenceFor(error, dataFolder);
  }
}

/** In a folder each backup has the name of its moment, so that a nightly command needs no name. */
function fileFor(path: string, now: Date): string {
  const whole = resolve(path);
  const isFolder = path.endsWith('/') || (existsSync(whole) && statSync(whole).isDirectory());
  const moment = now.toISOString().slice(0, 19).replaceAll(':', '-');
  return isFolder ? join(whole, `allcomers-${moment}.mdb`) : whole;
}

const refusals = { missing: 'nothingThere', exists: 'backupExists', damaged: 'damaged' } as const;

function sentenceFor(error: unknown, folder: string): unknown {
  if (error instanceof FolderInUse)
    return new CommandError(text('inUse', { path: folder }), { cause: error });
  if (!(error instanceof CopyRefused)) return error;
  const sentence = text(refusals[error.refusal], { path: error.path });
  return new CommandError(sentence, { cause: error });
}
