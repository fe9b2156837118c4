import express, { type RequestHandler } from 'express';
import { Problem } from '#server/problems.ts';

const limit = '100kb';

/** Bytes of a form with a file: the largest file and some fields beside it. */
const filesLimit = 5_000_000;
const withFiles = 'multipart/form-data';

/** Whether what stands at an address takes files. */
export type TakesFiles = (call: { method: string; path: string }) => boolean;

/** JSON for the API, within the limit; a body of another kind is refused by what reads it. */
export const readJson = (takesFiles: TakesFiles): RequestHandler[] => [
  readFiles(takesFiles),
  express.json({ limit, strict: true }),
  refuseOtherThan(['application/json'], takesFiles),
];

/** Browsers send the first; a mail program that unsubscribes somebody with one press, the second (RFC 8058, 3.2). */
const formTypes = ['application/x-www-form-urlencoded', withFiles];

/** A plain form as its bytes, within the same limit; the page's action reads its fields. */
export const readForm = (takesFiles: TakesFiles): RequestHandler[] => [
  readFiles(takesFiles),
  express.raw({ type: formTypes, limit }),
  refuseOtherThan(formTypes, takesFiles),
];

/** What a form with files says, by name. Throws Problem where it cannot be read. */
export async function fieldsOf(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<object> {
  const form = await new Response(bytes, { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw new Problem('malformed', 'request.unreadable');
    });
  return Object.fromEntries(form);
}

/** A form with files as its bytes, only where files are taken. */
function readFiles(takesFiles: TakesFiles): RequestHandler {
  const read = express.raw({ type: withFiles, limit: filesLimit });
  return (req, res, next) => (takesFiles(req) ? read(req, res, next) : next());
}

function refuseOtherThan(kinds: string[], takesFiles: TakesFiles): RequestHandler {
  return (req, _res, next) => {
    const hasBody =
      req.headers['transfer-encoding'] !== undefined ||
      Number(req.headers['content-length'] ?? 0) > 0;
    const types = takesFiles(req) ? [...kinds, withFiles] : kinds;
    if (hasBody && !req.is(types)) throw new Problem('malformed', 'request.unreadable');
    next();
  };
}
