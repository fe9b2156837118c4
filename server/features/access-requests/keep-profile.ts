import type { Clock } from '#server/platform/clock.ts';
import type { AccessStore, PeoplePort, ProfileStore } from './ports.ts';

export interface KeepProfilePorts {
  store: Pick<AccessStore, 'find'>;
  profiles: Pick<ProfileStore, 'find' | 'keep' | 'remove'>;
  people: Pick<PeoplePort, 'findByAccessId'>;
  clock: Clock;
}

/**
 * Keeps what somebody asked us to keep for the next event. Anyone can register with any name and address, so a
 * registration adds a profile where there is none; only `proven` people replace theirs or take it away.
 */
export function createKeepProfile({ store, profiles, people, clock }: KeepProfilePorts) {
  return async function keepProfile(accessId: string, { proven }: { proven: boolean }) {
    const person = await people.findByAccessId(accessId);
    const address = person?.email ?? person?.contact.email;
    if (!person || !address) return;
    const found = await store.find(accessId);
    if (!found) return;
    const who = { address, name: person.name };
    if (!found.keepProfile) {
      if (proven) await profiles.remove(who);
      return;
    }
    if (!proven && (await profiles.find(who, clock.now()))) return;
    const needs = found.needs.filter((need) => need.state !== 'withdrawn');
    await profiles.keep(who, needs, clock.now());
  };
}
