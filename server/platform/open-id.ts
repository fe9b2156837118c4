import * as client from 'openid-client';
import { Problem } from '#server/problems.ts';

/** What stays with a visitor while the provider asks who they are. */
export interface OpenIdChecks {
  state: string;
  nonce: string;
  verifier: string;
}

/** Who a provider says somebody is. */
export interface OpenIdProof {
  issuer: string;
  subject: string;
  /** Whether it says, in a claim that is trusted for it, that a second factor was shown. */
  secondFactor: boolean;
}

export interface OpenId {
  /** What the organisation is called. */
  name: string;
  /** Where to send somebody, and what to keep until they come back. Throws Problem `unavailable`. */
  begin(redirectUri: string): Promise<{ url: string; checks: OpenIdChecks }>;
  /** Who came back, by the query they brought. Throws Problem `forbidden` where it proves nothing, `unavailable`. */
  finish(redirectUri: string, search: string, checks: OpenIdChecks): Promise<OpenIdProof>;
}

/** Sign-in by the authorisation code flow with PKCE (RFC 7636), state and nonce. The provider is looked up at first use. */
export function createOpenId({
  issuer,
  clientId,
  clientSecret,
  name,
  secondFactor,
  onRefusal,
}: {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  name: string;
  secondFactor: readonly { claim: 'acr' | 'amr'; value: string }[];
  /** Hears why a provider was of no use: a code, never what it said of a person. */
  onRefusal: (reason: string) => void;
}): OpenId {
  let known: client.Configuration | null = null;
  const acrValues = secondFactor.filter(({ claim }) => claim === 'acr').map(({ value }) => value);

  /** Kept once it has been found, so that a provider that is away now is asked again later. */
  async function provider(): Promise<client.Configuration> {
    const execute = issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [];
    known ??= await client.discovery(issuer, clientId, clientSecret, undefined, {
      execute,
      timeout: patienceSeconds,
    });
    return known;
  }

  function refusal(error: unknown): Problem {
    const reason = reasonOf(error);
    onRefusal(reason);
    return proofCodes.has(reason) || reason === 'access_denied'
      ? new Problem('forbidden', 'openId.refused')
      : new Problem('unavailable', 'openId.away');
  }

  return {
    name,
    async begin(redirectUri) {
      try {
        const config = await provider();
        const checks = {
          state: client.randomState(),
          nonce: client.randomNonce(),
          verifier: client.randomPKCECodeVerifier(),
        };
        const url = client.buildAuthorizationUrl(config, {
          redirect_uri: redirectUri,
          scope: 'openid',
          state: checks.state,
          nonce: checks.nonce,
          code_challenge: await client.calculatePKCECodeChallenge(checks.verifier),
          code_challenge_method: 'S256',
          ...(acrValues.length > 0 && { acr_values: acrValues.join(' ') }),
        });
        return { url: url.href, checks };
      } catch (error) {
        throw refusal(error);
      }
    },
    async finish(redirectUri, search, { state, nonce, verifier }) {
      try {
        const back = new URL(redirectUri);
        back.search = search;
        const tokens = await client.authorizationCodeGrant(await provider(), back, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (!claims) throw new Error('no claims');
        const { iss, sub, acr, amr } = claims;
        return {
          issuer: iss,
          subject: sub,
          secondFactor: secondFactor.some(({ claim, value }) =>
            claim === 'acr' ? acr === value : Array.isArray(amr) && amr.includes(value),
          ),
        };
      } catch (error) {
        throw refusal(error);
      }
    },
  };
}

const patienceSeconds = 8;

/** What the answer of a provider is refused for; anything else says that the provider is of no use for the moment. */
const proofCodes = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_KEY_SELECTION_FAILED',
  'invalid_grant',
]);

/** What the provider answered (`access_denied`, `invalid_grant`), else what the library calls it, else the kind of error. */
function reasonOf(error: unknown): string {
  const { error: said, code, name } = error as { error?: unknown; code?: unknown; name?: unknown };
  const word = [said, code, name].find(
    (part) => typeof part === 'string' && /^[\w.-]+$/.test(part),
  );
  return typeof word === 'string' ? word.slice(0, 60) : 'unknown';
}
