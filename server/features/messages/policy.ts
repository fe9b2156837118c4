import type { messagePolicies } from '#shared/messages.ts';

/** Whether somebody in these roles may read what a message said. */
export function mayReadBody(
  policy: (typeof messagePolicies)[number],
  roles: readonly string[],
): boolean {
  const readers = policy === 'sensitive' ? ['access-lead'] : ['admin', 'organiser', 'access-lead'];
  return readers.some((role) => roles.includes(role));
}
