import type { RequestHandler } from 'express';
import { paths } from '#client/paths.ts';
import { splitPath } from '#shared/locales.ts';

/**
 * Whether an address belongs to the form about equality, as a page or in the API. What is asked there must lead back to
 * nobody: it has no session and no line in the log, whatever cookies a browser brings.
 */
export function isTraceless(url: string): boolean {
  const [path = ''] = url.split('?', 1);
  return pattern.test(splitPath(decoded(path).replace(/^\/api(?=\/)/i, '')).rest);
}

/** Leaves a step out for addresses that must leave no trace. */
export const unlessTraceless =
  (step: RequestHandler): RequestHandler =>
  (req, res, next) =>
    isTraceless(req.originalUrl) ? next() : step(req, res, next);

/** An address with a broken percent sign in it is no page's. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const pattern = new RegExp(`^${paths.equality('[^/]+')}(/|$)`, 'i');
