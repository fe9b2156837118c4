import { openIdProvider, type OpenIdProvider } from '#tests/support/open-id-provider.ts';
import { createOpenId } from './open-id.ts';

const redirectUri = 'http://localhost:3000/sign-in/organisation';
const reasons: string[] = [];
let provider: OpenIdProvider;
beforeAll(async () => {
  provider = await openIdProvider();
  provider.register([redirectUri]);
});
afterAll(() => provider.close());
beforeEach(() => {
  reasons.length = 0;
  provider.goAway(false);
  provider.signedIn({ subject: 'somebody', acr: 'phr', amr: ['pwd'] });
});

const trusted = [{ claim: 'acr', value: 'phr' }] as const;
const openId = (changed: { clientSecret?: string; secondFactor?: typeof trusted } = {}) =>
  createOpenId({
    issuer: new URL(provider.issuer),
    clientId: provider.clientId,
    clientSecret: provider.clientSecret,
    name: 'Gwlad Network',
    secondFactor: [],
    onRefusal: (reason) => void reasons.push(reason),
    ...changed,
  });

async function there(one = openId()) {
  const { url, checks } = await one.begin(redirectUri);
  const back = new URL(await provider.through(url), redirectUri);
  return { one, checks, url: new URL(url), search: back.search };
}

test('who comes back is known by issuer and subject, and no second factor counts unasked', async () => {
  const { one, search, checks } = await there();
  expect(await one.finish(redirectUri, search, checks)).toEqual({
    issuer: provider.issuer,
    subject: 'somebody',
    secondFactor: false,
  });
});

test('a claim that is trusted for it counts as a second factor, and is asked for', async () => {
  const { one, url, search, checks } = await there(openId({ secondFactor: trusted }));
  expect(url.searchParams.get('acr_values')).toBe('phr');
  expect(await one.finish(redirectUri, search, checks)).toMatchObject({ secondFactor: true });
});

test.each(['state', 'nonce', 'verifier'] as const)(
  'an answer to another %s proves nothing',
  async (name) => {
    const { one, search, checks } = await there();
    const other = { ...checks, [name]: 'another-that-is-long-enough-to-be-one-of-its-kind' };
    await expect(one.finish(redirectUri, search, other)).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'openId.refused',
    });
  },
);

test('a secret that the provider does not know is told by its reason, as a provider of no use', async () => {
  const { one, search, checks } = await there(openId({ clientSecret: 'not the one' }));
  await expect(one.finish(redirectUri, search, checks)).rejects.toMatchObject({
    kind: 'unavailable',
  });
  expect(reasons).toEqual(['invalid_client']);
});

test('a provider that is away at first is asked again later', async () => {
  const one = openId();
  provider.goAway(true);
  await expect(one.begin(redirectUri)).rejects.toMatchObject({ code: 'openId.away' });
  provider.goAway(false);
  expect((await one.begin(redirectUri)).url).toContain(provider.issuer);
});

test('an address where nobody listens is a provider that is away', async () => {
  const nobody = createOpenId({
    issuer: new URL('http://localhost:1/'),
    clientId: 'a',
    clientSecret: 'b',
    name: 'Nobody',
    secondFactor: [],
    onRefusal: (reason) => void reasons.push(reason),
  });
  await expect(nobody.begin(redirectUri)).rejects.toMatchObject({ code: 'openId.away' });
  expect(reasons).toHaveLength(1);
});
