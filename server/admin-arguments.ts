import { parseArgs } from 'node:util';
import type { ZodError } from 'zod';
import { textFor } from '#shared/catalogues.ts';
import { nations } from '#shared/nation-ids.ts';
import { type InvitationInput, invitationInput } from '#shared/people.ts';
import { roles } from '#shared/permissions.ts';
import { fieldProblems } from '#shared/problem.ts';

/** A command that cannot be carried out; the message says why. */
export class CommandError extends Error {}

/** What is done with the database's file. */
export type CopyCommand = { command: 'compact' } | { command: 'backup' | 'restore'; path: string };

type CommandKey =
  | 'password'
  | 'added'
  | 'addedCode'
  | 'usage'
  | 'role'
  | 'scope'
  | 'rotated'
  | 'oneKey'
  | 'backedUp'
  | 'restored'
  | 'replaced'
  | 'compacted'
  | 'ownTools'
  | 'nothingThere'
  | 'backupExists'
  | 'damaged'
  | 'inUse';

/** A sentence of the command line, which speaks English as the log does. */
export const commandText = (key: CommandKey, values?: Record<string, string | number>): string =>
  textFor('en')(`people:command.${key}`, values);

/** What a command line asks for: a person to be added, or, with none, keys to be rotated. Throws CommandError. */
export function readArguments(args: readonly string[]): { person: InvitationInput | null } {
  const { values, positionals } = parsed(args);
  const [command, email, ...more] = positionals;
  if (command === 'rotate-keys' && email === undefined) return { person: null };
  if (command !== 'add-person' || email === undefined || more.length > 0 || !values.role)
    throw usage();
  if (!values.role.every((role) => roles.some((known) => known === role)))
    throw new CommandError(commandText('role', { roles: roles.join(', ') }));
  const scope = scopeOf(values.scope);
  const person = invitationInput.safeParse({
    email,
    name: values.name ?? email.split('@')[0],
    locale: values.locale,
    roles: values.role.map((role) => ({ role, scope })),
  });
  if (!person.success) throw new CommandError(sentencesOf(person.error));
  return { person: person.data };
}

/** What is asked for about the database's file: a backup, a restore or compacting; null for other commands. */
export function readCopyArguments(args: readonly string[]): CopyCommand | null {
  const [command, path, ...more] = args;
  if (command === 'compact' && path === undefined) return { command };
  if ((command === 'backup' || command === 'restore') && path && more.length === 0)
    return { command, path };
  return null;
}

/** The sentences of what is wrong; a nation that is none has no field of its own. */
export function sentencesOf(error: ZodError): string {
  const problems = fieldProblems(error).map(({ field, code }) =>
    field.startsWith('roles') ? wrongScope() : textFor('en')(`problems:${code}`),
  );
  return [...new Set(problems)].join('\n');
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        role: { type: 'string', multiple: true },
        scope: { type: 'string', default: 'programme' },
        name: { type: 'string' },
        locale: { type: 'string', default: 'en' },
      },
    });
  } catch (error) {
    throw usage(error);
  }
}

function scopeOf(asked: string): object {
  const [kind, id, ...more] = asked.split(':');
  if (kind === 'programme' && id === undefined) return { kind };
  if (kind === 'nation' && id && more.length === 0) return { kind, nation: id };
  if (kind === 'event' && id && more.length === 0) return { kind, eventId: id };
  throw new CommandError(wrongScope());
}

const wrongScope = (): string => commandText('scope', { nations: nations.join(', ') });

const usage = (cause?: unknown): CommandError =>
  new CommandError(commandText('usage', { roles: roles.join(', ') }), { cause });
