import { isRouteErrorResponse } from 'react-router';
import { ApiProblem } from '#client/api/api.ts';
import type { ProblemBody } from '#shared/problem.ts';

/** What a problem page says of what was thrown; the server and the browser must read it alike. */
export function problemOf(
  error: unknown,
): Pick<ProblemBody, 'code' | 'status'> & Partial<ProblemBody> {
  if (error instanceof ApiProblem) return error.body;
  if (isRouteErrorResponse(error) && error.status === 404)
    return { code: 'page.unknown', status: 404 };
  if (isRouteErrorResponse(error) && error.status === 405)
    return { code: 'page.method', status: 405 };
  return { code: 'server.fault', status: 500 };
}
