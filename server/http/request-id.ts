import type { RequestHandler, Response } from 'express';
import { newId } from '#server/platform/ids.ts';

/** Gives every request an id of its own and says it in the answer; none is taken from outside. */
export const giveRequestId: RequestHandler = (_req, res, next) => {
  res.setHeader('X-Request-Id', requestIdOf(res));
  next();
};

/** The id of the request that a response answers, made when first asked for. */
export function requestIdOf(res: Response): string {
  res.locals.requestId ??= newId();
  return res.locals.requestId as string;
}
