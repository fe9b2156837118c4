import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { plainPage, type PlainPage } from './plain-page.ts';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Sending {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

export interface PlainBrowser {
  cookies: Map<string, string>;
  /** Opens a page as a reader does, following redirects. */
  visit(path: string): Promise<PlainPage>;
  /** Sends a plain form as a browser does, following redirects. */
  sendForm(path: string, fields: URLSearchParams): Promise<PlainPage>;
  /** Sends a form with files as a browser does, following redirects. */
  sendFiles(path: string, parts: FormData): Promise<PlainPage>;
  /** One request as it is, nothing followed. */
  ask(path: string, sending?: Sending): Promise<Answer>;
  /** Sends JSON to the API. */
  post(path: string, input: unknown): Promise<Answer>;
}

/** A browser without script: cookies, plain forms, redirects. */
export function plainBrowser({
  origin,
  address,
}: {
  origin: string;
  address: string;
}): PlainBrowser {
  const cookies = new Map<string, string>();

  async function ask(path: string, sending: Sending = {}): Promise<Answer> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await send(new URL(origin), path, {
      ...sending,
      headers: {
        'x-forwarded-for': address,
        ...(cookie && { cookie }),
        ...sending.headers,
      },
    });
    for (const line of answer.headers['set-cookie'] ?? []) keep(cookies, line);
    return answer;
  }

  async function settled(path: string, answer: Answer, hops = 0): Promise<PlainPage> {
    const { location } = answer.headers;
    if (location === undefined) return plainPage(path, answer, browser);
    if (hops > 8) throw new Error(`too many redirects, the last to ${location}`);
    const next = new URL(location, new URL(path, origin));
    if (next.origin !== origin) throw new Error(`a redirect to another site: ${next.href}`);
    const to = `${next.pathname}${next.search}`;
    return settled(to, await ask(to), hops + 1);
  }

  const browser: PlainBrowser = {
    cookies,
    ask,
    visit: async (path) => settled(path, await ask(path)),
    async sendForm(path, fields) {
      const headers = {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        origin,
      };
      return settled(path, await ask(path, { method: 'POST', headers, body: fields.toString() }));
    },
    async sendFiles(path, parts) {
      const whole = new Response(parts);
      const headers = {
        'content-type': whole.headers.get('content-type') ?? '',
        'sec-fetch-site': 'same-origin',
        origin,
      };
      const body = Buffer.from(await whole.arrayBuffer());
      return settled(path, await ask(path, { method: 'POST', headers, body }));
    },
    post: (path, input) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
        body: JSON.stringify(input),
      }),
  };
  return browser;
}

/** Node's fetch refuses to send a Host or Cookie of one's own, so requests are made one floor lower. */
function send(
  url: URL,
  path: string,
  { method = 'GET', headers = {}, body = '' }: Sending,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body.length === 0 ? {} : { 'content-length': Buffer.byteLength(body) };
    const request = httpRequest({ host: '127.0.0.1', port: url.port, path, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString('utf8'),
        }),
      );
    });
    for (const [name, value] of Object.entries({ host: url.host, ...length, ...headers }))
      request.setHeader(name, value);
    request.on('error', reject);
    request.end(body);
  });
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const at = pair.indexOf('=');
  const expires = attributes.find((attribute) => /^expires=/i.test(attribute))?.slice(8);
  const gone = expires !== undefined && new Date(expires).getTime() < Date.now();
  if (gone) cookies.delete(pair.slice(0, at));
  else cookies.set(pair.slice(0, at), pair.slice(at + 1));
}
