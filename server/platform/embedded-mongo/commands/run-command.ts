import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import type { Engine } from '#server/platform/embedded-mongo/engine.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { writeDocument } from '#server/platform/embedded-mongo/format/write-document.ts';
import type { Command } from './command.ts';
import { commandTable } from './command-table.ts';
import { assertStandAlone, databaseOf, maxTimeOf } from './generic-options.ts';
import { assertKnownFields } from './known-fields.ts';
import { TimeLimit } from './time-limit.ts';

/** Runs a command and answers with the bytes of its reply: an error is an answer too. */
export async function runCommand(
  engine: Engine,
  body: Document,
  connectionId: number,
): Promise<Buffer> {
  const [name = ''] = Object.keys(body);
  try {
    const command = commandNamed(name);
    assertStandAlone(body);
    assertKnownFields(name, body);
    const database = databaseOf(body);
    const time = new TimeLimit(maxTimeOf(body));
    const answer = await command({ engine, name, body, database, connectionId, time });
    return Buffer.isBuffer(answer) ? answer : writeDocument({ ...answer, ok: 1 });
  } catch (error) {
    return writeDocument(errorReply(error));
  }
}

/** The answer for an error; one that is no MongoError is a fault of this server. */
export function errorReply(error: unknown): Document {
  const known =
    error instanceof MongoError
      ? error
      : new MongoError('InternalError', error instanceof Error ? error.message : String(error));
  return {
    ok: 0,
    errmsg: known.message,
    code: known.code,
    codeName: known.codeName,
    ...known.details,
  };
}

function commandNamed(name: string): Command {
  const command = Object.hasOwn(commandTable, name) ? commandTable[name] : undefined;
  if (!command) throw new MongoError('CommandNotFound', `no such command: '${name}'`);
  return command;
}
