import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from 'mongoose';
import { renewProfiles } from '#server/features/access-requests/profile-store.ts';
import { createLinkStore } from '#server/features/people/link-store.ts';
import { createPeople } from '#server/features/people/service.ts';
import { createPersonStore } from '#server/features/people/store.ts';
import { renewLiveKeys } from '#server/features/registrations/live-keys-store.ts';
import { createSessions } from '#server/http/session.ts';
import { type Cipher, createCipher } from '#server/platform/cipher.ts';
import { systemClock } from '#server/platform/clock.ts';
import { checkKey, readKeys } from '#server/platform/key-file.ts';
import { connectMongo, ensureIndexes } from '#server/platform/mongo.ts';
import { createPasswords } from '#server/platform/passwords.ts';
import { resealAll } from '#server/platform/reseal.ts';
import { textFor } from '#shared/catalogues.ts';
import { newPassword } from '#shared/people.ts';
import { codeRoles } from '#shared/permissions.ts';
import {
  CommandError,
  commandText as text,
  readArguments,
  readCopyArguments,
  sentencesOf,
} from './admin-arguments.ts';
import { runCopyCommand } from './admin-copies.ts';
import { type Config, readConfig } from './config.ts';
import { openDatabase, type OpenDatabase } from './open-database.ts';
import { Problem } from './problems.ts';
import { sealedFields } from './sealed-fields.ts';

/** Where a command gets a password and says what it did. */
export interface Terminal {
  readPassword(prompt: string): Promise<string>;
  say(sentence: string): void;
}

/** Runs one command: people, keys, or copies of the database. Throws CommandError or ConfigError, each with a sentence. */
export async function runCommand(
  args: readonly string[],
  env: Record<string, string | undefined>,
  terminal: Terminal,
): Promise<void> {
  const copy = readCopyArguments(args);
  if (copy) {
    await runCopyCommand(copy, readConfig(env), terminal);
    return;
  }
  const { person } = readArguments(args);
  const config = readConfig(env);
  if (!person) {
    await withDatabase(config, (opened) => rotate(opened, terminal));
    return;
  }
  const password = newPassword.safeParse(await terminal.readPassword(text('password')));
  if (!password.success) throw new CommandError(sentencesOf(password.error));
  await withDatabase(config, async (opened) => {
    await peopleOf(opened, config).add({ ...person, password: password.data });
  });
  terminal.say(text('added', { email: person.email, url: `${config.siteUrl}/sign-in` }));
  if (person.roles.some(({ role }) => codeRoles.includes(role))) terminal.say(text('addedCode'));
}

interface Opened {
  connection: Connection;
  cipher: Cipher;
  keys: readonly Buffer[];
}

async function withDatabase(config: Config, work: (opened: Opened) => Promise<void>) {
  const embedded = config.mongoUri === null;
  if (embedded) mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
  const database = await openOrJoin(config);
  try {
    const found = await readKeys({
      given: config.keys,
      folder: embedded ? config.dataFolder : null,
    });
    const cipher = createCipher(found);
    await checkKey(database.connection, cipher);
    await work({ connection: database.connection, cipher, keys: [...found.keys.values()] });
  } catch (error) {
    if (error instanceof Problem)
      throw new CommandError(textFor('en')(`problems:${error.code}`), { cause: error });
    throw error;
  } finally {
    await database.close();
  }
}

/** Where the site runs already, its embedded database is asked through its socket. */
async function openOrJoin(config: Config): Promise<OpenDatabase> {
  const socket = join(config.dataFolder, 'mongo.sock');
  if (config.mongoUri !== null || !existsSync(socket)) return openDatabase(config);
  try {
    return await openDatabase(config);
  } catch {
    const uri = `mongodb://${encodeURIComponent(socket)}/?directConnection=true&retryWrites=false`;
    const connection = await connectMongo({ uri, dbName: config.dbName });
    return { connection, close: () => connection.close() };
  }
}

function peopleOf({ connection, cipher, keys }: Opened, { siteUrl }: Config) {
  const clock = systemClock;
  const store = createPersonStore({ connection, cipher, clock });
  const links = createLinkStore(connection, clock);
  const sessions = createSessions({ connection, keys, siteUrl });
  const people = createPeople({ store, links, passwords: createPasswords(), sessions });
  return {
    async add(input: Parameters<typeof people.add>[0]): Promise<void> {
      await ensureIndexes(connection);
      await people.add(input);
    },
  };
}

async function rotate(opened: Opened, terminal: Terminal): Promise<void> {
  if (opened.keys.length < 2) throw new CommandError(text('oneKey'));
  const { connection, cipher } = opened;
  const found =
    (await renewProfiles(connection, cipher)) + (await renewLiveKeys(connection, cipher));
  const total = found + (await resealAll(opened, sealedFields));
  terminal.say(text('rotated', { total }));
}
