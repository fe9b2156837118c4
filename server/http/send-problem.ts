import type { ErrorRequestHandler } from 'express';
import { ZodError } from 'zod';
import { isUnavailable } from '#server/platform/mongo.ts';
import { Problem, type ProblemKind } from '#server/problems.ts';
import { nameRoute } from './access-log.ts';
import { requestIdOf } from './request-id.ts';
import { textFor } from '#shared/catalogues.ts';
import type { LocaleId } from '#shared/locales.ts';
import { code, fieldProblems, type ProblemBody, valuesIn } from '#shared/problem.ts';

const statusOf: Record<ProblemKind, number> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  method: 405,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  invalid: 422,
  'too-many': 429,
  unavailable: 503,
};

/** The body for anything thrown (RFC 9457), in the visitor's language; a fault says nothing but its request id. */
export function problemBody(error: unknown, locale: LocaleId, requestId: string): ProblemBody {
  const { kind, code: problem, fields, current } = asProblem(error) ?? fault;
  const named = fields.find((field) => field.code === problem) ?? {};
  return {
    type: `/api/docs#${problem}`,
    title: textFor(locale)(`problems:${problem}`, valuesIn(named, locale)),
    status: kind === 'fault' ? 500 : statusOf[kind],
    code: problem,
    fields,
    requestId,
    ...(current === undefined ? {} : { current }),
  };
}

/** Answers what was thrown below /api as a problem body; a fault is told to `onFault`. */
export function sendApiProblem(
  onFault: (error: unknown, requestId: string) => void,
): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error);
    const requestId = requestIdOf(res);
    if (!isRefusal(error)) onFault(error, requestId);
    const locale = req.acceptsLanguages('en', 'cy') === 'cy' ? 'cy' : 'en';
    const body = problemBody(error, locale, requestId);
    nameRoute(res, 'refused');
    const again = retryAfter(body.status);
    if (again !== null) res.set('Retry-After', again);
    if (body.status === 405) res.set('Allow', String(body.current));
    res.status(body.status).set('Cache-Control', 'no-store');
    res.type('application/problem+json').send(JSON.stringify(body));
  };
}

/** Whether an error is a refusal the domain expects, and not a fault to be logged. */
export const isRefusal = (error: unknown): boolean => asProblem(error) !== null;

const fault = {
  kind: 'fault' as const,
  code: code('server.fault'),
  fields: [],
  current: undefined,
};

function asProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (error instanceof ZodError)
    return new Problem('invalid', 'request.invalid', fieldProblems(error));
  if (isUnavailable(error)) return new Problem('unavailable', 'server.unavailable');
  const { type, status } = error as { type?: unknown; status?: unknown };
  if (type === 'entity.too.large' || type === 'parameters.too.many')
    return new Problem('too-large', 'request.tooLarge');
  if (typeof type === 'string' && isRefused(status))
    return new Problem('malformed', 'request.unreadable');
  return null;
}

/** What a body parser refuses: a body that is broken, or of a character set or encoding that we do not read. */
const isRefused = (status: unknown): boolean =>
  typeof status === 'number' && status >= 400 && status < 500;

/** Seconds after which it is worth asking again (RFC 9110, 10.2.3). */
export const retryAfter = (status: number): string | null =>
  status === 429 ? '300' : status === 503 ? '30' : null;
