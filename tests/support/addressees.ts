import type { Addressee } from '#shared/broadcasts.ts';
import { fixedClock } from './clock.ts';

let count = 0;

/** A person with a place in the general pool; say what differs. */
export const aPerson = (
  name: string,
  different: Partial<Addressee['people'][number]> = {},
): Addressee['people'][number] => ({
  id: name,
  name,
  email: null,
  pool: 'general',
  sessions: [],
  accessId: `access-${name}`,
  ...different,
});

/** A confirmed registration of one person, a second later than the one made before it; say what differs. */
export function anAddressee(name: string, different: Partial<Addressee> = {}): Addressee {
  count += 1;
  const clock = fixedClock();
  clock.advance({ seconds: count });
  return {
    id: `r-${name}`,
    reference: `REF-${name}`,
    state: 'confirmed',
    locale: 'en',
    createdAt: clock.now(),
    contact: { name, email: `${name.toLowerCase()}@people.example` },
    people: [aPerson(name)],
    ...different,
  };
}
