import type { EventHandler } from '#server/platform/relay.ts';
import type { createKeepProfile } from './keep-profile.ts';
import { type AccessMailEntry, accessMailOf } from './mail.ts';
import type { AccessStore, PeoplePort } from './ports.ts';

export interface AccessFollowUpPorts {
  store: AccessStore;
  people: PeoplePort;
  keepProfile: ReturnType<typeof createKeepProfile>;
  queueMail: (entry: AccessMailEntry) => Promise<void>;
}

/** Does what follows from the events of access requests: mail, the kept profile, the end of an empty record. */
export function createAccessFollowUps(ports: AccessFollowUpPorts): EventHandler {
  const { store, people, keepProfile, queueMail } = ports;

  return async function followUp(event, { id }) {
    const person = await people.findByAccessId(id);
    const [found] = await store.listPlain([id]);
    const codes = (found?.needs ?? []).flatMap(({ code, state }) =>
      state === 'withdrawn' ? [] : [code],
    );
    const mail = person && accessMailOf(event, person, codes);
    if (mail) await queueMail(mail);

    if (event.type === 'access-request.changed' && event.data['fresh'] === true)
      await keepProfile(id, { proven: true });
    if (buries.has(event.type)) await store.removeBuried(id);
  };
}

const buries = new Set([
  'access-request.withdrawn',
  'access-request.removed',
  'access-request.retired',
]);
