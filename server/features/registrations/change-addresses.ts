import { Problem } from '#server/problems.ts';
import type { FormerAddress, StoredContact, StoredPerson } from './ports.ts';

/** A registration as far as it says where mail goes. */
export interface Addressed {
  people: readonly StoredPerson[];
  contact: StoredContact;
}

/** An address that a change gives, takes or replaces; null stands for that of the whole registration. */
export interface AddressChange {
  personId: string | null;
  name: string;
  before: string | null;
}

/** Who makes a change, as far as addresses go. */
export interface Changer {
  staff: boolean;
  /** The people whose own links are open. */
  own: readonly string[];
  /** Whether a fresh code was given for a subject. */
  isFresh(personId: string | null): boolean;
}

/** The addresses that a change moves; those of people who leave are not among them. */
export function addressChanges(before: Addressed, after: Addressed): AddressChange[] {
  const whole =
    before.contact.email === after.contact.email
      ? []
      : [{ personId: null, name: before.people[0]?.name ?? '', before: before.contact.email }];
  const people = before.people.flatMap(({ id, name, email }) => {
    const now = after.people.find((person) => person.id === id);
    return now && now.email !== email ? [{ personId: id, name, before: email }] : [];
  });
  return [...whole, ...people];
}

/**
 * An address is where links and codes go, so a link that was left open may not move it: that takes a code sent
 * to where mail goes now. The address of a member who has one of their own is theirs alone to change.
 */
export function refuseAddresses(
  changes: readonly AddressChange[],
  { contact }: Addressed,
  { staff, own, isFresh }: Changer,
): void {
  if (staff) return;
  for (const { personId, before } of changes) {
    const another = personId !== null && before !== null && before !== contact.email;
    if (another && !own.includes(personId)) throw new Problem('forbidden', 'request.forbidden');
    if (!isFresh(personId)) throw new Problem('forbidden', 'link.fresh');
  }
}

/** The addresses that a change leaves behind: they are told of it once, and forgotten. */
export function formerAddresses(
  before: Addressed,
  after: Addressed,
  { key, at }: Pick<FormerAddress, 'key' | 'at'>,
): FormerAddress[] {
  const moved = addressChanges(before, after).flatMap(({ personId, name, before: address }) =>
    address === null ? [] : [{ key, at, personId, name, address, why: 'changed' as const }],
  );
  const removed = before.people.flatMap(({ id, name, email }) =>
    email === null || email === before.contact.email || after.people.some((one) => one.id === id)
      ? []
      : [{ key, at, personId: id, name, address: email, why: 'removed' as const }],
  );
  return [...moved, ...removed];
}
