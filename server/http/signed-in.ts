import { Problem } from '#server/problems.ts';
import type { Actor } from './visitor.ts';

/** The member of staff who asks. Throws Problem `unauthenticated` where nobody is signed in. */
export function signedIn(actor: Actor): Extract<Actor, { kind: 'person' }> {
  if (actor.kind !== 'person') throw new Problem('unauthenticated', 'request.signIn');
  return actor;
}
