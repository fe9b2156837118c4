import { resolve } from 'node:path';
import { ConfigError, readConfig } from './config.ts';

const key = 'q6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s=';

test('nothing set gives a site on this machine with the embedded database and the sample', () => {
  expect(readConfig({ PATH: '/bin', ALLCOMERS_DATA: '' })).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataFolder: resolve('data'),
    mongoUri: null,
    dbName: 'allcomers',
    smtpUrl: null,
    mailFrom: 'Allcomers <no-reply@localhost>',
    keys: null,
    siteUrl: 'http://localhost:3000',
    isLocal: true,
    trustProxy: false,
    loadSample: true,
    openId: null,
    metricsToken: null,
    logLevel: 'info',
  });
});

test('everything set is read and frozen', () => {
  const config = readConfig({
    PORT: '8080',
    HOST: '0.0.0.0',
    MONGODB_URI: 'mongodb://db.example:27017/events?replicaSet=rs0',
    SMTP_URL: 'smtp://mail.example:587',
    MAIL_FROM: 'Events <events@example.org>',
    ALLCOMERS_KEY: `${key}, ${'0f'.repeat(32)}`,
    ALLCOMERS_URL: 'https://events.example.org/',
    TRUST_PROXY: '10.0.0.0/8, ::1',
    METRICS_TOKEN: 'sixteen characters',
    LOG_LEVEL: 'warn',
  });
  expect(config).toMatchObject({
    port: 8080,
    dbName: 'events',
    siteUrl: 'https://events.example.org',
    isLocal: false,
    trustProxy: ['10.0.0.0/8', '::1'],
    loadSample: false,
  });
  expect(config.keys?.map((one) => one.length)).toEqual([32, 32]);
  expect(Object.isFrozen(config)).toBe(true);
});

test.each([
  [{ ALLCOMERS_URL: 'https://events.example.org' }, false],
  [{ ALLCOMERS_URL: 'https://events.example.org', ALLCOMERS_SAMPLE: 'on' }, true],
  [{ ALLCOMERS_URL: 'http://127.0.0.1:4000' }, true],
  [{ ALLCOMERS_SAMPLE: 'off' }, false],
])('with %j the sample is loaded: %s', (env, loaded) => {
  expect(readConfig(env).loadSample).toBe(loaded);
});

test.each(['a@Events.example', 'A team <a@x.example>'])(
  'mail may be from %s where its domain is one that is set up',
  (from) => {
    const env = { MAIL_FROM: from, MAIL_DOMAINS: 'events.example,x.example' };
    expect(readConfig(env).mailFrom).toBe(from);
  },
);

test('a number of proxies is a number of hops', () => {
  expect(readConfig({ TRUST_PROXY: '2' }).trustProxy).toBe(2);
});

const openId = {
  OPENID_ISSUER: 'https://login.example.org/realm',
  OPENID_CLIENT_ID: 'allcomers',
  OPENID_CLIENT_SECRET: 'a secret',
};

test('a provider is called by its host, and trusted for no second factor, unless told', () => {
  expect(readConfig(openId).openId).toEqual({
    issuer: new URL('https://login.example.org/realm'),
    clientId: 'allcomers',
    clientSecret: 'a secret',
    name: 'login.example.org',
    secondFactor: [],
  });
  const told = { OPENID_NAME: 'Gwlad Network', OPENID_SECOND_FACTOR: 'amr:mfa, acr:urn:example:2' };
  expect(readConfig({ ...openId, ...told }).openId).toMatchObject({
    name: 'Gwlad Network',
    secondFactor: [
      { claim: 'amr', value: 'mfa' },
      { claim: 'acr', value: 'urn:example:2' },
    ],
  });
});

test.each([
  ['PORT', { PORT: '70000' }],
  ['PORT', { PORT: '80a' }],
  ['HOST', { HOST: 'http://x' }],
  ['MONGODB_URI', { MONGODB_URI: 'localhost:27017', ALLCOMERS_KEY: key }],
  ['ALLCOMERS_KEY', { MONGODB_URI: 'mongodb://localhost/allcomers' }],
  ['ALLCOMERS_KEY', { ALLCOMERS_KEY: 'short' }],
  ['ALLCOMERS_KEY', { ALLCOMERS_KEY: `${key},` }],
  ['SMTP_URL', { SMTP_URL: 'http://mail.example' }],
  ['MAIL_FROM', { SMTP_URL: 'smtp://mail.example' }],
  ['MAIL_FROM', { MAIL_FROM: 'nobody' }],
  ['MAIL_FROM', { MAIL_FROM: 'A <a@other.example>', MAIL_DOMAINS: 'events.example, x.example' }],
  ['MAIL_FROM', { MAIL_FROM: 'a@sub.events.example', MAIL_DOMAINS: 'events.example' }],
  ['MAIL_DOMAINS', { MAIL_DOMAINS: 'a@events.example' }],
  ['ALLCOMERS_URL', { ALLCOMERS_URL: 'events.example.org' }],
  ['ALLCOMERS_URL', { ALLCOMERS_URL: 'https://example.org/events' }],
  ['TRUST_PROXY', { TRUST_PROXY: 'true' }],
  ['TRUST_PROXY', { TRUST_PROXY: '10.0.0.0/33' }],
  ['ALLCOMERS_SAMPLE', { ALLCOMERS_SAMPLE: 'yes' }],
  ['OPENID_ISSUER', { ...openId, OPENID_ISSUER: 'http://login.example.org' }],
  ['OPENID_ISSUER', { ...openId, OPENID_ISSUER: 'login.example.org' }],
  ['OPENID_ISSUER', { OPENID_CLIENT_ID: 'a', OPENID_CLIENT_SECRET: 'b' }],
  ['OPENID_CLIENT_ID', { ...openId, OPENID_CLIENT_ID: '' }],
  ['OPENID_CLIENT_SECRET', { ...openId, OPENID_CLIENT_SECRET: ' ' }],
  ['OPENID_NAME', { ...openId, OPENID_NAME: 'x'.repeat(61) }],
  ['OPENID_SECOND_FACTOR', { ...openId, OPENID_SECOND_FACTOR: 'mfa' }],
  ['METRICS_TOKEN', { METRICS_TOKEN: 'short' }],
  ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
  ['ALLCOMERS_DATE', { ALLCOMERS_DATE: './data' }],
])('a wrong %s stops the start with a sentence that names it: %j', (name, env) => {
  expect(() => readConfig(env)).toThrow(ConfigError);
  expect(() => readConfig(env)).toThrow(new RegExp(`^${name} .*\\.$`));
});

test('every wrong setting is named at once', () => {
  expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y', ALLCOMERS_Z: '1' })).toThrow(
    /ALLCOMERS_Z[^]*PORT[^]*LOG_LEVEL/,
  );
});
