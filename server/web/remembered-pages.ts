import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response } from 'express';

interface Remembered {
  at: number;
  html: string;
  zipped: Promise<Buffer>;
}

/** Milliseconds that a page which is the same for everybody may be old. */
const freshMs = 1_000;
const mostPages = 200;

/**
 * Keeps the documents of pages that are the same for everybody for one second, so that many readers at once cost
 * little more than one. Those with a session, or any cookie but that of the display, never meet it.
 */
export function createRememberedPages(now: () => number = () => performance.now()) {
  const pages = new Map<string, Remembered>();

  return {
    /** Answers with a remembered document; false where there is none that is fresh. */
    async answer(req: Request, res: Response): Promise<boolean> {
      const key = keyOf(req);
      const page = key === null ? undefined : pages.get(key);
      if (!page || now() - page.at > freshMs) return false;
      await send(req, res, page);
      return true;
    },

    /** Sends a document and keeps it for those who ask next. */
    async keep(req: Request, res: Response, html: string): Promise<void> {
      const key = keyOf(req);
      if (key === null) {
        res.send(html);
        return;
      }
      const page = { at: now(), html, zipped: promisify(gzip)(html) };
      pages.delete(key);
      pages.set(key, page);
      const oldest = pages.keys().next().value;
      if (pages.size > mostPages && oldest !== undefined) pages.delete(oldest);
      await send(req, res, page);
    },
  };
}

async function send(req: Request, res: Response, { html, zipped }: Remembered): Promise<void> {
  res.type('html').vary('Accept-Encoding');
  if (req.acceptsEncodings('gzip', 'identity') === 'gzip')
    res.set('Content-Encoding', 'gzip').send(await zipped);
  else res.send(html);
}

/** What the document depends on; null where it may depend on who asks. */
function keyOf(req: Request): string | null {
  if (req.method !== 'GET') return null;
  const cookies = req.headers.cookie ?? '';
  if (!/^((__Host-)?display=[^;]*)?$/.test(cookies) || cookies.length > 200) return null;
  return req.originalUrl.length > 400 ? null : `${req.originalUrl} ${cookies}`;
}
