import type { Browser, OwnSession, System } from '#shared/people.ts';

/** Where a request comes from, only as exactly as somebody needs to know their own device again. */
export function roughOrigin({
  userAgent,
  address,
}: {
  userAgent: string;
  address: string;
}): Pick<OwnSession, 'browser' | 'system' | 'network'> {
  const isIn = ([, pattern]: readonly [string, RegExp]) => pattern.test(userAgent);
  return {
    browser: browserSigns.find(isIn)?.[0] ?? 'other',
    system: systemSigns.find(isIn)?.[0] ?? 'other',
    network: partOf(address),
  };
}

/** Most name others whom they are like, so the first that fits counts. */
const browserSigns: ReadonlyArray<readonly [Browser, RegExp]> = [
  ['edge', /\bEdg(e|A|iOS)?\//],
  ['opera', /\bOPR\//],
  ['samsung', /\bSamsungBrowser\//],
  ['firefox', /\b(Firefox|FxiOS)\//],
  ['chrome', /\b(Chrome|CriOS)\//],
  ['safari', /\bSafari\//],
];

const systemSigns: ReadonlyArray<readonly [System, RegExp]> = [
  ['ios', /\b(iPhone|iPad)\b/],
  ['android', /\bAndroid\b/],
  ['chromeos', /\bCrOS\b/],
  ['windows', /\bWindows\b/],
  ['macos', /\bMac OS X\b/],
  ['linux', /\bLinux\b/],
];

/** The first half or so of an address: it names a network, and no household. */
function partOf(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  if (plain.includes(':')) return `${plain.split('::', 1)[0]?.split(':').slice(0, 2).join(':')}:…`;
  return `${plain.split('.').slice(0, 2).join('.')}.…`;
}
