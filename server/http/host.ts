import type { RequestHandler } from 'express';
import { Problem } from '#server/problems.ts';

/** Refuses a request for any host but the site's, so that no page or mail is built on a forged one. */
export function onlyOurHost({
  siteUrl,
  isLocal,
}: {
  siteUrl: string;
  isLocal: boolean;
}): RequestHandler {
  const site = new URL(siteUrl);
  const usualPort = site.protocol === 'https:' ? '443' : '80';
  const sitePort = site.port || usualPort;
  const names = isLocal ? [site.hostname, ...localNames] : [site.hostname];

  return (req, _res, next) => {
    const [, name = '', port = usualPort] = hostPattern.exec(req.headers.host ?? '') ?? [];
    // On this machine a site also answers on whichever port it was given (PORT=0).
    const ports = isLocal ? [sitePort, String(req.socket.localPort)] : [sitePort];
    if (!names.includes(name.toLowerCase()) || !ports.includes(port))
      throw new Problem('malformed', 'request.otherHost');
    next();
  };
}

const localNames = ['localhost', '127.0.0.1', '[::1]'];
const hostPattern = /^(\[[\da-f:.]+\]|[a-z\d._-]+)(?::(\d{1,5}))?$/i;
