import type { Connection } from 'mongoose';

/** A command as the driver sends it. */
export interface SentCommand {
  name: string;
  command: Record<string, unknown>;
}

/** How the database answers a command: its words, and whether it looks at a whole collection for it. */
export interface Explained {
  shape: string;
  scans: boolean;
}

/** Records what the driver of a connection sends; its URI says `monitorCommands=true`. */
export function recordCommands(connection: Connection) {
  const sent: SentCommand[] = [];
  connection.getClient().on('commandStarted', ({ commandName, command }) => {
    if (questions.has(commandName)) sent.push({ name: commandName, command: { ...command } });
  });
  return {
    /** What is sent while the work goes on, each shape of question once. */
    async during(work: () => Promise<unknown>): Promise<SentCommand[]> {
      sent.length = 0;
      await work();
      return [...new Map(sent.map((one) => [shapeOf(one), one])).values()];
    },
    /** Asks the database how it finds what a command asks for. */
    async explain(one: SentCommand): Promise<Explained[]> {
      return Promise.all(
        questionsOf(one).map(async (question) => {
          const plan = await connection.db?.command({
            explain: question,
            verbosity: 'queryPlanner',
          });
          const planner = JSON.stringify(plan?.['queryPlanner'] ?? plan?.['stages']);
          return { shape: shapeOf(one), scans: planner.includes('COLLSCAN') };
        }),
      );
    },
  };
}

const questions = new Set([
  'find',
  'aggregate',
  'count',
  'distinct',
  'update',
  'delete',
  'findAndModify',
]);

/** What belongs to the sending and not to the question. */
const ofTheSending = new Set([
  'lsid',
  '$db',
  '$clusterTime',
  'txnNumber',
  'writeConcern',
  'readConcern',
  'ordered',
  'bypassDocumentValidation',
  'batchSize',
  'noCursorTimeout',
  'returnDocument',
]);

/** The one question of a command, or each of those of many writes. */
function questionsOf({ command }: SentCommand): object[] {
  const question = Object.fromEntries(
    Object.entries(command).filter(([key]) => !ofTheSending.has(key)),
  );
  for (const many of ['updates', 'deletes'] as const)
    if (Array.isArray(question[many]))
      return (question[many] as object[]).map((one) => ({ ...question, [many]: [one] }));
  return [question];
}

/** The collection and the fields that are asked about, without values, so that the same question is met once. */
function shapeOf({ name, command }: SentCommand): string {
  const asked =
    command['filter'] ??
    command['query'] ??
    command['pipeline'] ??
    command['updates'] ??
    command['deletes'];
  const shape = JSON.stringify([asked, command['sort'], command['hint']], (_key, value: unknown) =>
    value instanceof RegExp ? 'words' : typeof value === 'object' ? value : typeof value,
  );
  return `${name} ${String(command[name])} ${shape}`;
}
