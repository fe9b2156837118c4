import express, { type Request, type RequestHandler } from 'express';
import { Problem } from '#server/problems.ts';

const limit = '100kb';

/** Bytes of a form with a file: the largest file and some fields beside it. */
const filesLimit = 5_000_000;
const inParts = 'multipart/form-data';

/** Whether what stands at an address takes files. */
export type TakesFiles = (call: { method: string; path: string }) => boolean;

/** JSON for the API, within the limit; a body of another kind is refused by what reads it. */
export const readJson = (takesFiles: TakesFiles): RequestHandler[] => [
  readFiles(takesFiles),
  express.json({ limit, strict: true }),
  refuseOtherThan(['application/json'], takesFiles),
];

const plainForm = 'application/x-www-form-urlencoded';

/**
 * A form as its bytes; the page's action reads its fields. Within the same limit, and without files unless they are taken
 * there. A mail program that unsubscribes somebody with one press sends a form in parts too (RFC 8058, 3.2).
 */
export const readForm = (takesFiles: TakesFiles): RequestHandler[] => [
  readFiles(takesFiles),
  express.raw({ type: [plainForm, inParts], limit }),
  refuseOtherThan([plainForm, inParts], takesFiles),
  async (req, _res, next) => {
    if (req.is(inParts) && !takesFiles(req)) {
      req.body = await plainFormOf(req.body as Buffer, req.get('content-type') ?? '');
      req.headers['content-type'] = plainForm;
    }
    next();
  },
];

/** The fields of a form in parts as a plain form's bytes. Throws malformed where it does not parse or holds a file. */
async function plainFormOf(body: Buffer, type: string): Promise<Buffer> {
  const fields = new URLSearchParams();
  for (const [name, value] of await partsOf(new Uint8Array(body), type))
    if (typeof value === 'string') fields.append(name, value);
    else throw new Problem('malformed', 'request.unreadable');
  return Buffer.from(fields.toString());
}

/** What a form with files says, by name. Throws malformed where it cannot be read. */
export const fieldsOf = async (bytes: Uint8Array<ArrayBuffer>, type: string): Promise<object> =>
  Object.fromEntries(await partsOf(bytes, type));

async function partsOf(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> {
  const sent = new Response(bytes, { headers: { 'content-type': type } });
  return sent.formData().catch(() => {
    throw new Problem('malformed', 'request.unreadable');
  });
}

/** Whether files are taken is asked for a form in parts alone: to find the page of an address takes longer than to write it. */
const sendsFiles = (req: Request, takesFiles: TakesFiles): boolean =>
  Boolean(req.is(inParts)) && takesFiles(req);

/** A form with files as its bytes, only where files are taken. */
function readFiles(takesFiles: TakesFiles): RequestHandler {
  const read = express.raw({ type: inParts, limit: filesLimit });
  return (req, res, next) => (sendsFiles(req, takesFiles) ? read(req, res, next) : next());
}

function refuseOtherThan(kinds: string[], takesFiles: TakesFiles): RequestHandler {
  return (req, _res, next) => {
    const hasBody =
      req.headers['transfer-encoding'] !== undefined ||
      Number(req.headers['content-length'] ?? 0) > 0;
    if (hasBody && !req.is(kinds) && !sendsFiles(req, takesFiles))
      throw new Problem('malformed', 'request.unreadable');
    next();
  };
}
