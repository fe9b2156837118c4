import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { parseKeys } from '#server/platform/key-file.ts';

/** The settings of one process, read once at start. */
export interface Config {
  port: number;
  host: string;
  /** Absolute path of the folder for the embedded database, its key and uploads. */
  dataFolder: string;
  /** Null where the embedded database is used. */
  mongoUri: string | null;
  dbName: string;
  /** Null where mail stays in the mailbox page. */
  smtpUrl: string | null;
  mailFrom: string;
  /** The current key first; null where the one beside the data is used. */
  keys: readonly Buffer[] | null;
  /** Scheme, host and port, with no slash at the end. */
  siteUrl: string;
  /** Whether the site's address is on this machine alone. */
  isLocal: boolean;
  /** As Express reads it: nobody, a number of hops, or addresses and subnets. */
  trustProxy: false | number | readonly string[];
  /** Whether an empty database is given the sample programme. */
  loadSample: boolean;
  /** Null where nobody signs in through an organisation's OpenID provider. */
  openId: OpenIdConfig | null;
  metricsToken: string | null;
  logLevel: (typeof logLevels)[number];
}

/** An organisation's OpenID provider, and what of it is trusted. */
export interface OpenIdConfig {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  /** What the button of the sign-in page calls it. */
  name: string;
  /** Claims of a sign-in that count as a second factor; with none, our own code is asked for. */
  secondFactor: readonly { claim: 'acr' | 'amr'; value: string }[];
}

/** A setting that cannot be used; the message is a sentence that names it. */
export class ConfigError extends Error {}

/** Reads the settings from the environment. Throws ConfigError, a sentence for each wrong one. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const read = settings.safeParse(
    Object.fromEntries(
      Object.entries(env)
        .map(([name, value]) => [name, value?.trim()] as const)
        .filter(([, value]) => value !== undefined && value !== ''),
    ),
  );
  const sentences = [
    ...Object.keys(env)
      .filter((name) => name.startsWith('ALLCOMERS_') && !(name in settings.shape))
      .map((name) => `${name} is not a setting that this version knows.`),
    ...(read.success ? lacking(read.data) : read.error.issues.map((issue) => issue.message)),
  ];
  if (!read.success || sentences.length > 0) throw new ConfigError(sentences.join('\n'));
  const { data } = read;
  const site = data.ALLCOMERS_URL ?? new URL(`http://localhost:${data.PORT}`);
  const isLocal = isOfThisMachine(site);
  return Object.freeze({
    port: data.PORT,
    host: data.HOST,
    dataFolder: resolve(data.ALLCOMERS_DATA),
    mongoUri: data.MONGODB_URI ?? null,
    dbName: databaseOf(data.MONGODB_URI) ?? 'allcomers',
    smtpUrl: data.SMTP_URL ?? null,
    mailFrom: data.MAIL_FROM ?? `Allcomers <no-reply@${site.hostname}>`,
    keys: data.ALLCOMERS_KEY ? Object.freeze(data.ALLCOMERS_KEY) : null,
    siteUrl: site.origin,
    isLocal,
    trustProxy: data.TRUST_PROXY ?? false,
    loadSample: data.ALLCOMERS_SAMPLE ? data.ALLCOMERS_SAMPLE === 'on' : isLocal,
    openId: openIdOf(data),
    metricsToken: data.METRICS_TOKEN ?? null,
    logLevel: data.LOG_LEVEL,
  });
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

const portSentence = 'PORT must be a whole number from 0 to 65535.';
const urlSentence =
  'ALLCOMERS_URL must be the site’s own address with nothing after the host, as https://events.example.org.';
const keySentence =
  'ALLCOMERS_KEY must be 32 bytes in base64 or hex; older keys may follow after commas.';
const proxySentence =
  'TRUST_PROXY must be a number of proxies, or addresses and subnets with commas between them.';

const issuerSentence =
  'OPENID_ISSUER must be the https address of an OpenID provider, with no query.';
const factorSentence =
  'OPENID_SECOND_FACTOR must be claims with commas between them, as amr:mfa or acr:VALUE.';

const settings = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, portSentence)
    .transform(Number)
    .refine((port) => port <= 65_535, portSentence)
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'HOST must be an address or a name of this machine.')
    .default('127.0.0.1'),
  ALLCOMERS_DATA: z.string().default('./data'),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/\S+$/, 'MONGODB_URI must begin with mongodb:// or mongodb+srv://.')
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, 'SMTP_URL must begin with smtp:// or smtps://.')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
      'MAIL_FROM must be an email address, or a name and an address as Name <name@example.org>.',
    )
    .optional(),
  ALLCOMERS_KEY: z.string().transform(read(parseKeys, keySentence)).optional(),
  ALLCOMERS_URL: z.string().transform(read(siteOf, urlSentence)).optional(),
  TRUST_PROXY: z.string().transform(read(proxiesOf, proxySentence)).optional(),
  ALLCOMERS_SAMPLE: z.enum(['on', 'off'], 'ALLCOMERS_SAMPLE must be on or off.').optional(),
  OPENID_ISSUER: z.string().transform(read(issuerOf, issuerSentence)).optional(),
  OPENID_CLIENT_ID: z.string().optional(),
  OPENID_CLIENT_SECRET: z.string().optional(),
  OPENID_NAME: z.string().max(60, 'OPENID_NAME must have at most 60 characters.').optional(),
  OPENID_SECOND_FACTOR: z.string().transform(read(factorsOf, factorSentence)).optional(),
  MAIL_DOMAINS: z
    .string()
    .regex(/^[\w.-]+(\s*,\s*[\w.-]+)*$/, 'MAIL_DOMAINS must be domains with commas between them.')
    .optional(),
  METRICS_TOKEN: z.string().min(16, 'METRICS_TOKEN must have at least 16 characters.').optional(),
  LOG_LEVEL: z.enum(logLevels, `LOG_LEVEL must be one of ${logLevels.join(', ')}.`).default('info'),
});

function lacking(data: z.infer<typeof settings>): string[] {
  return [
    ...(data.MONGODB_URI && !data.ALLCOMERS_KEY
      ? ['ALLCOMERS_KEY is needed with MONGODB_URI.']
      : []),
    ...(data.MAIL_FROM && data.MAIL_DOMAINS && !isOfDomain(data.MAIL_FROM, data.MAIL_DOMAINS)
      ? ['MAIL_FROM must be an address of one of MAIL_DOMAINS.']
      : []),
    ...(data.SMTP_URL && !data.MAIL_FROM ? ['MAIL_FROM is needed with SMTP_URL.'] : []),
    ...lackingOfOpenId(data),
  ];
}

/** A provider needs three settings, and the further ones mean nothing without it. */
function lackingOfOpenId(data: z.infer<typeof settings>): string[] {
  const set = openIdNames.filter((name) => data[name] !== undefined);
  if (set.length === 0) return [];
  return openIdNames
    .slice(0, 3)
    .filter((name) => data[name] === undefined)
    .map((name) => `${name} is needed with ${set.join(', ')}.`);
}

const openIdNames = [
  'OPENID_ISSUER',
  'OPENID_CLIENT_ID',
  'OPENID_CLIENT_SECRET',
  'OPENID_NAME',
  'OPENID_SECOND_FACTOR',
] as const;

function openIdOf(data: z.infer<typeof settings>): OpenIdConfig | null {
  const { OPENID_ISSUER: issuer, OPENID_CLIENT_ID: clientId } = data;
  const { OPENID_CLIENT_SECRET: clientSecret, OPENID_NAME: name } = data;
  if (!issuer || !clientId || !clientSecret) return null;
  const secondFactor = data.OPENID_SECOND_FACTOR ?? [];
  return { issuer, clientId, clientSecret, name: name ?? issuer.hostname, secondFactor };
}

/** A mail server signs for the domains it is set up for; mail from others would be taken for forged. */
function isOfDomain(address: string, domains: string): boolean {
  const domain = /@([^\s<>@]+)>?$/.exec(address)?.[1]?.toLowerCase() ?? '';
  return domains
    .toLowerCase()
    .split(/\s*,\s*/)
    .includes(domain);
}

function read<Value>(parse: (text: string) => Value, sentence: string) {
  return (text: string, context: z.RefinementCtx): Value => {
    try {
      return parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: sentence });
      return z.NEVER;
    }
  };
}

function siteOf(text: string): URL {
  const url = new URL(text);
  const bare = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  if (!bare || !['http:', 'https:'].includes(url.protocol)) throw new Error('not a site');
  return url;
}

/** Over plain http only a provider on this machine is asked, as in a trial. */
function issuerOf(text: string): URL {
  const url = new URL(text);
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && isOfThisMachine(url));
  if (!safe || url.search || url.hash || url.username) throw new Error('not an issuer');
  return url;
}

function factorsOf(text: string): OpenIdConfig['secondFactor'] {
  return text.split(',').map((part) => {
    const [, claim, value = ''] = /^\s*(acr|amr):(\S+)\s*$/.exec(part) ?? [];
    if (claim !== 'acr' && claim !== 'amr') throw new Error('not a claim');
    return { claim, value };
  });
}

const isOfThisMachine = ({ hostname }: URL): boolean =>
  /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

function proxiesOf(text: string): number | string[] {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  return text.split(',').map((part) => {
    const proxy = part.trim();
    const [address = '', bits, ...more] = proxy.split('/');
    const most = isIP(address) === 6 ? 128 : 32;
    const fits = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
    const named = ['loopback', 'linklocal', 'uniquelocal'].includes(proxy);
    if (!named && (isIP(address) === 0 || !fits || more.length > 0)) throw new Error('not a proxy');
    return proxy;
  });
}

function databaseOf(uri: string | undefined): string | undefined {
  const name = /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]+)/.exec(uri ?? '')?.[1];
  return name && decodeURIComponent(name);
}
