import { pino, type DestinationStream, type Logger } from 'pino';

/** Writes structured lines: what happened, with ids and codes, never who or what was said. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'child' | 'level'>;

/**
 * Makes the log. Errors keep their name, code and stack without the message, since messages repeat
 * what people typed; fields that could name a person are removed wherever they stand.
 */
export function createLog({ level, stream }: { level: string; stream?: DestinationStream }): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"at":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError, error: describeError },
      redact: {
        paths: personal.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
        remove: true,
      },
    },
    stream ?? pino.destination(1),
  );
}

const personal = [
  'address',
  'body',
  'cookie',
  'cookies',
  'authorization',
  'email',
  'headers.cookie',
  'ip',
  'name',
  'needs',
  'password',
  'query',
  'phone',
  'remoteAddress',
  'subject',
  'text',
  'to',
  'token',
];

function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.constructor.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    stack: frames.slice(0, 12).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
