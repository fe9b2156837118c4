import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Problem } from '#server/problems.ts';
import type { EndpointLimit, LimitName } from './endpoint.ts';

/** Tries that a contact or a network has in a span of seconds. */
export interface Allowance {
  points: number;
  seconds: number;
}

export interface Limits {
  /** Counts one try under each limit. Throws Problem `too-many` when one is used up. */
  spend(limits: readonly EndpointLimit<unknown>[], address: string, input: unknown): Promise<void>;
}

/** A network is shared by many people at a community centre, so it has more tries than a contact. */
export const usualAllowances: Record<LimitName, { network: Allowance; contact: Allowance }> = {
  'sign-in': { network: { points: 60, seconds: 900 }, contact: { points: 10, seconds: 900 } },
  link: { network: { points: 60, seconds: 900 }, contact: { points: 5, seconds: 900 } },
  registration: { network: { points: 120, seconds: 600 }, contact: { points: 20, seconds: 600 } },
  draft: { network: { points: 240, seconds: 600 }, contact: { points: 20, seconds: 600 } },
  contact: { network: { points: 60, seconds: 600 }, contact: { points: 10, seconds: 600 } },
  equality: { network: { points: 120, seconds: 600 }, contact: { points: 20, seconds: 600 } },
};

/** Counts in this process; two processes behind one address allow twice as many tries. */
export function createLimits(allowances = usualAllowances): Limits {
  const limiters = new Map<string, RateLimiterMemory>();
  for (const [name, sides] of Object.entries(allowances))
    for (const [side, { points, seconds }] of Object.entries(sides))
      limiters.set(
        `${name}/${side}`,
        new RateLimiterMemory({ keyPrefix: name, points, duration: seconds }),
      );

  return {
    async spend(limits, address, input) {
      for (const { name, by } of limits) {
        const side = by === 'network' ? 'network' : 'contact';
        const key = by === 'network' ? networkOf(address) : contactOf(by, input);
        if (key === undefined) continue;
        try {
          await limiters.get(`${name}/${side}`)?.consume(key);
        } catch (error) {
          if (error instanceof RateLimiterRes) throw new Problem('too-many', 'request.tooMany');
          throw error;
        }
      }
    },
  };
}

/** What one household is given: an IPv4 address, or the first 64 bits of an IPv6 one (RFC 6177). */
function networkOf(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::', 2);
  const groups = head === '' ? [] : head.split(':');
  const rest = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : 8 - groups.length - rest.length;
  return [...groups, ...Array.from({ length: zeros }, () => '0'), ...rest].slice(0, 4).join(':');
}

/** The input is not parsed yet, so whatever it is, asking it for a contact must not fail. */
function contactOf(by: (input: never) => string | undefined, input: unknown): string | undefined {
  try {
    const contact = by(input as never);
    return typeof contact === 'string' ? contact.trim().toLowerCase().slice(0, 254) : undefined;
  } catch {
    return undefined;
  }
}
