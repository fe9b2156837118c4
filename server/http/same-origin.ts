import type { Request, RequestHandler } from 'express';
import { Problem } from '#server/problems.ts';

/**
 * Refuses changes that another site asks for. `Sec-Fetch-Site` is believed first: pages cannot set it;
 * then `Origin`. With neither, only a request that brings a cookie could do harm.
 */
export function sameOrigin({
  siteUrl,
  isLocal,
}: {
  siteUrl: string;
  isLocal: boolean;
}): RequestHandler {
  /** A site on this machine has several names; the host check has passed by now. */
  const isOurs = (origin: string, req: Request): boolean =>
    origin === siteUrl || (isLocal && origin === `http://${req.headers.host}`);

  return (req, _res, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(req.method)) return next();
    const fetchSite = req.get('sec-fetch-site');
    const origin = req.get('origin');
    const fits =
      fetchSite !== undefined
        ? fetchSite === 'same-origin' || fetchSite === 'none'
        : origin !== undefined
          ? isOurs(origin, req)
          : req.headers.cookie === undefined;
    if (!fits) throw new Problem('forbidden', 'request.otherSite');
    next();
  };
}
