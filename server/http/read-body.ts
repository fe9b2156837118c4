import express, { type RequestHandler } from 'express';
import { Problem } from '#server/problems.ts';

const limit = '100kb';

/** JSON for the API, within the limit; a body of another kind is refused by what reads it. */
export const readJson: RequestHandler[] = [
  express.json({ limit, strict: true }),
  refuseOtherThan('application/json'),
];

/** A plain form as its bytes, within the same limit; the page's action reads its fields. No page takes files. */
export const readForm: RequestHandler[] = [
  express.raw({ type: 'application/x-www-form-urlencoded', limit }),
  refuseOtherThan('application/x-www-form-urlencoded'),
];

function refuseOtherThan(type: string): RequestHandler {
  return (req, _res, next) => {
    const hasBody =
      req.headers['transfer-encoding'] !== undefined ||
      Number(req.headers['content-length'] ?? 0) > 0;
    if (hasBody && !req.is(type)) throw new Problem('malformed', 'request.unreadable');
    next();
  };
}
