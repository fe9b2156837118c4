import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { plainBrowser } from './plain-browser.ts';

/** Who is signed in at the provider, and how they showed it; null where they refuse. */
export interface AtProvider {
  subject: string;
  acr?: string;
  amr?: string[];
}

export type OpenIdProvider = Awaited<ReturnType<typeof openIdProvider>>;

/** A real OpenID provider on this machine that asks nobody anything: tests say who is signed in there. */
export async function openIdProvider() {
  let handle: ReturnType<Provider['callback']> | null = null;
  let away = false;
  let who: AtProvider | null = null;
  const server = createServer((req, res) => {
    if (away) res.writeHead(503).end();
    else if (req.url?.startsWith('/interaction/')) void answer(req, res);
    else void handle?.(req, res);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  let provider: Provider | null = null;

  async function answer(...[req, res]: Parameters<Provider['interactionDetails']>): Promise<void> {
    await provider?.interactionFinished(
      req,
      res,
      who === null
        ? { error: 'access_denied' }
        : {
            login: {
              accountId: who.subject,
              remember: false,
              ...(who.acr && { acr: who.acr }),
              ...(who.amr && { amr: who.amr }),
            },
          },
    );
  }

  return {
    issuer,
    clientId: 'allcomers',
    clientSecret: 'a secret of the tests that nobody else knows',
    /** Lets a site send people here and have them back. */
    register(redirectUris: string[]) {
      provider = providerFor(issuer, this, redirectUris);
      handle = provider.callback();
    },
    /** Who is signed in there from now on. */
    signedIn(next: AtProvider | null) {
      who = next;
    },
    /** Whether it answers nothing but 503. */
    goAway(gone: boolean) {
      away = gone;
    },
    /** Goes through it from an address there, and answers the address that it sends back to. */
    async through(url: string): Promise<string> {
      const browser = plainBrowser({ origin: issuer, address: '203.0.113.9' });
      let next = new URL(url);
      for (let hops = 0; next.origin === issuer && hops < 8; hops += 1) {
        const { headers, status, body } = await browser.ask(`${next.pathname}${next.search}`);
        if (!headers.location) throw new Error(`${status} at the provider: ${body}`);
        next = new URL(headers.location, issuer);
      }
      return `${next.pathname}${next.search}`;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function providerFor(
  issuer: string,
  client: { clientId: string; clientSecret: string },
  redirectUris: string[],
): Provider {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  return new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: redirectUris,
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    acrValues: ['phr'],
    claims: { acr: null, amr: null, openid: ['sub', 'acr', 'amr'] },
    cookies: { keys: ['a key of the tests'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => Promise.resolve({ sub: id, email: 'mair@people.test', email_verified: true }),
    }),
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    jwks: {
      keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: 'RS256' }],
    },
    // Whoever signs in has agreed already.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    pkce: { required: () => true },
    ttl: { Interaction: 600, Session: 600, Grant: 600, IdToken: 600, AccessToken: 600 },
  });
}
