import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { Request, RequestHandler, Response } from 'express';
import { nameRoute } from './access-log.ts';
import type { Api } from './api.ts';
import type { FileAnswer } from './endpoint.ts';
import { fieldsOf } from './read-body.ts';
import type { Visitor } from './visitor.ts';

/** Serves the declared endpoints below /api as JSON over HTTP. */
export function apiRoutes(
  api: Api,
  visitorOf: (req: Request, res: Response) => Promise<Visitor>,
): RequestHandler {
  return async (req, res) => {
    const visitor = await visitorOf(req, res);
    const call = {
      method: req.method === 'HEAD' ? 'GET' : req.method,
      path: req.path,
      query: req.query,
      input: Buffer.isBuffer(req.body)
        ? await fieldsOf(new Uint8Array(req.body), req.get('content-type') ?? '')
        : (req.body as unknown),
    };
    const { endpoint, answer } = await api.call(call, visitor);
    nameRoute(res, `${endpoint.method} /api${endpoint.path}`);
    res.set('Cache-Control', 'no-store').status(endpoint.status);
    if (endpoint.answer === 'file') await sendFile(res, answer as FileAnswer);
    else if (endpoint.answer === 'nothing') res.end();
    else res.json(answer);
  };
}

/** Sends a file under its name, as an attachment: what people sent in must not run as a page of ours. */
export async function sendFile(res: Response, { type, fileName, body }: FileAnswer): Promise<void> {
  res.type(type).attachment(fileName);
  if (body instanceof Readable) await pipeline(body, res);
  else res.send(typeof body === 'string' ? body : Buffer.from(body));
}
