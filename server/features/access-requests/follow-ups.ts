import type { Clock } from '#server/platform/clock.ts';
import type { EventHandler } from '#server/platform/relay.ts';
import { type AccessMailEntry, accessMailOf } from './mail.ts';
import type { AccessStore, PeoplePort, ProfileStore } from './ports.ts';

export interface AccessFollowUpPorts {
  store: AccessStore;
  profiles: ProfileStore;
  people: PeoplePort;
  clock: Clock;
  queueMail: (entry: AccessMailEntry) => Promise<void>;
}

/** Does what follows from the events of access requests: mail, the kept profile, the end of an empty record. */
export function createAccessFollowUps(ports: AccessFollowUpPorts): EventHandler {
  const { store, profiles, people, clock, queueMail } = ports;

  return async function followUp(event, { id }) {
    const person = await people.findByAccessId(id);
    const mail = person && accessMailOf(event, person);
    if (mail) await queueMail(mail);

    const address = person?.email ?? person?.contact.email;
    if (person && address && asked.has(event.type)) {
      const who = { address, name: person.name };
      const found = await store.find(id);
      if (found?.keepProfile)
        await profiles.keep(
          who,
          found.needs.filter((need) => need.state !== 'withdrawn'),
          clock.now(),
        );
      else if (found) await profiles.remove(who);
    }
    if (buries.has(event.type)) await store.removeBuried(id);
  };
}

const asked = new Set(['access-request.made', 'access-request.changed']);
const buries = new Set([
  'access-request.withdrawn',
  'access-request.removed',
  'access-request.retired',
]);
