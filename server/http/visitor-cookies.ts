import type { Request, Response } from 'express';
import type { VisitorCookies } from './visitor.ts';

/** The cookies beside the session's; what a handler has set is what it then reads. */
export function visitorCookies(req: Request, res: Response, siteUrl: string): VisitorCookies {
  const secure = siteUrl.startsWith('https:');
  const attributes = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const;
  const named = (name: string): string => (secure ? `__Host-${name}` : name);
  const cookies = readCookies(req.headers.cookie ?? '');

  return {
    get: (name) => cookies.get(named(name)),
    set(name, value, { days }) {
      cookies.set(named(name), value);
      res.cookie(named(name), value, { ...attributes, maxAge: days * 86_400_000 });
    },
    clear(name) {
      cookies.delete(named(name));
      res.clearCookie(named(name), attributes);
    },
  };
}

/** The first cookie of a name counts (RFC 6265, 5.4: the longest path comes first). */
function readCookies(header: string): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at).trim();
    if (at > 0 && !cookies.has(name)) cookies.set(name, decoded(pair.slice(at + 1).trim()));
  }
  return cookies;
}

function decoded(value: string): string {
  const bare = /^".*"$/.test(value) ? value.slice(1, -1) : value;
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}
