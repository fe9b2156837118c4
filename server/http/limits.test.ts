import { Problem } from '#server/problems.ts';
import { createLimits, usualAllowances } from './limits.ts';
import type { EndpointLimit } from './endpoint.ts';

const byContact: EndpointLimit<unknown> = {
  name: 'sign-in',
  by: (input) => (input as { email: string }).email,
};
const byNetwork: EndpointLimit<unknown> = { name: 'sign-in', by: 'network' };

const few = {
  ...usualAllowances,
  'sign-in': { network: { points: 3, seconds: 60 }, contact: { points: 2, seconds: 60 } },
};

/** How many of the tries pass. */
async function passing(
  tries: { address?: string; input?: unknown }[],
  limits: readonly EndpointLimit<unknown>[],
): Promise<number> {
  const edge = createLimits(few);
  let passed = 0;
  for (const { address = '192.0.2.1', input = {} } of tries)
    try {
      await edge.spend(limits, address, input);
      passed += 1;
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'request.tooMany') throw error;
    }
  return passed;
}

test('a contact has so many tries, from however many networks', async () => {
  const tries = ['1', '2', '3', '4'].map((last) => ({
    address: `192.0.2.${last}`,
    input: { email: last === '2' ? ' Gwen@Example.org' : 'gwen@example.org' },
  }));
  expect(await passing(tries, [byContact])).toBe(2);
  expect(await passing(tries, [])).toBe(4);
});

test('a network has so many tries, for however many contacts', async () => {
  const tries = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ input: { email: `${name}@x.org` } }));
  expect(await passing(tries, [byNetwork])).toBe(3);
  expect(await passing(tries, [byContact])).toBe(5);
});

test('a home’s many IPv6 addresses are one network, and its neighbours another', async () => {
  const home = [
    '2001:db8:1:2::1',
    '2001:db8:1:2:a::1',
    '2001:DB8:1:2:a:b:c:d',
    '2001:db8:1:2:ffff::',
  ].map((address) => ({ address }));
  expect(await passing(home, [byNetwork])).toBe(3);
  const neighbours = ['1', '2', '3', '4'].map((net) => ({ address: `2001:db8:1:${net}::1` }));
  expect(await passing(neighbours, [byNetwork])).toBe(4);
});

test('an IPv4 address written as IPv6 is the same network', async () => {
  const tries = ['192.0.2.9', '::ffff:192.0.2.9', '192.0.2.9', '::ffff:192.0.2.9'];
  expect(
    await passing(
      tries.map((address) => ({ address })),
      [byNetwork],
    ),
  ).toBe(3);
});

test('an input with no contact in it, or none that can be asked for, passes', async () => {
  const tries = [null, undefined, {}, { email: { $gt: '' } }, 'text'].map((input) => ({ input }));
  expect(await passing(tries, [byContact])).toBe(5);
});
