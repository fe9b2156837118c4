import type { NeedAction } from '#shared/need-actions.ts';
import type { OwnShare } from '#shared/access-packs.ts';
import type {
  AccessInput,
  AccessRequest,
  AccessUpdate,
  NeedMoveInput,
} from '#shared/access-requests.ts';
import type { Audit } from '#server/platform/audit.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import { newEvent } from '#server/platform/relay.ts';
import { Problem } from '#server/problems.ts';
import { needLifecycle } from './lifecycle.ts';
import type { MoveNeed } from './move-need.ts';
import { mayDo, talkOf } from './move-rules.ts';
import { type Asker, leads, linkOpens, needRolesFor } from './policy.ts';
import type {
  AccessPerson,
  AccessStore,
  CoverOf,
  Deadlines,
  EventsPort,
  PeoplePort,
  ProfileStore,
} from './ports.ts';
import { keptUntil, unconfirmedUntil, withAnswers } from './rules.ts';

export interface AccessPorts {
  store: AccessStore;
  profiles: ProfileStore;
  people: PeoplePort;
  events: EventsPort;
  deadlines: Deadlines;
  coverOf: CoverOf;
  moveNeed: MoveNeed;
  /** With whom what somebody asked for was shared. */
  sharesOf: (accessId: string) => Promise<OwnShare[]>;
  audit: Pick<Audit, 'read'>;
  clock: Clock;
  nudge: () => void;
}

/** Who asks, and for the record of it. */
export interface Caller {
  asker: Asker;
  by: { actor: { kind: string; id?: string }; requestId?: string };
}

export interface PersonRef {
  registrationId: string;
  personId: string;
}

export type AccessRequests = ReturnType<typeof createAccessRequests>;

/** What people say about access: theirs to see and change, and the access lead's to meet; every read is recorded. */
export function createAccessRequests(ports: AccessPorts) {
  const { store, profiles, people, events, deadlines, coverOf, audit, clock, nudge } = ports;

  /** The person, where the caller may read what they said. Throws not-found, or forbidden where a fresh code is due. */
  async function readable(ref: PersonRef, { asker }: Caller): Promise<AccessPerson> {
    const person = await people.find(ref.registrationId, ref.personId);
    if (!person) throw new Problem('not-found', 'registration.unknown');
    if (leads(asker, 'access.see', person)) return person;
    const link = linkOpens(asker, person, clock.now());
    if (link === 'no') throw new Problem('not-found', 'registration.unknown');
    if (link === 'stale') throw new Problem('forbidden', 'link.fresh');
    return person;
  }

  async function recordRead(person: AccessPerson, action: string, { by }: Caller): Promise<void> {
    await audit.read({
      actor: by.actor,
      action,
      subject: { collection: 'access-requests', id: person.accessId },
      ...(by.requestId && { requestId: by.requestId }),
    });
  }

  async function answerFor(person: AccessPerson, { asker, by }: Caller): Promise<AccessRequest> {
    const found = await store.find(person.accessId);
    const needs = found?.needs ?? [];
    const cover = await coverOf([person.accessId]);
    const event = await events.find(person.eventId);
    const begun = event !== null && event.startsAt <= clock.now();
    const roles = needRolesFor(asker, person, clock.now());
    const deleteAfter = found?.deleteAfter ?? unconfirmedUntil(clock.now());
    return {
      id: person.accessId,
      // An answer says whether there is consent; only an input must say that there is.
      consentToHold: found !== null,
      consentToShare: found?.shareSince != null,
      needs: needs.map((need) => ({
        ...need,
        cover: cover[need.id] ?? null,
        may: mayDo({ need, by: by.actor, cover: cover[need.id] ?? null, begun }, roles),
      })),
      talk: talkOf(found?.history ?? [], needs),
      shares: found === null ? [] : await ports.sharesOf(person.accessId),
      ...(found?.anythingElse && { anythingElse: found.anythingElse }),
      ...(found?.contactMe && { contactMe: found.contactMe }),
      keepProfile: found?.keepProfile ?? false,
      deleteOn: deleteAfter.toISOString().slice(0, 10),
      version: found?.version ?? 0,
    };
  }

  async function get(ref: PersonRef, caller: Caller): Promise<AccessRequest> {
    const person = await readable(ref, caller);
    await recordRead(person, 'access-request.read', caller);
    return answerFor(person, caller);
  }

  /** Throws conflict with what stands now where it was changed meanwhile. */
  async function stale(person: AccessPerson, caller: Caller): Promise<Problem> {
    await recordRead(person, 'access-request.read', caller);
    const current = await answerFor(person, caller);
    return new Problem('conflict', 'registration.stale', [], current);
  }

  /** The person, where the caller may change what they said: themselves, or the access lead. */
  async function changeable(ref: PersonRef, caller: Caller): Promise<AccessPerson> {
    const person = await readable(ref, caller);
    if (needRolesFor(caller.asker, person, clock.now()).length === 0)
      throw new Problem('forbidden', 'request.forbidden');
    if (!person.live) throw new Problem('conflict', 'registration.notAllowed');
    return person;
  }

  return {
    get,

    /** Puts what a person says in place of what they said; stays possible after registration closes. */
    async update(ref: PersonRef, { version, ...input }: AccessUpdate, caller: Caller) {
      const person = await changeable(ref, caller);
      await recordRead(person, 'access-request.read', caller);
      const before = await store.find(person.accessId);
      if ((before?.version ?? 0) !== version) throw await stale(person, caller);
      const event = await events.find(person.eventId);
      const kept = event ? keptUntil(event) : null;
      const after = withAnswers(before, {
        input,
        accessId: person.accessId,
        eventId: person.eventId,
        source: caller.by.actor.kind === 'person' ? 'staff' : 'online',
        state: 'submitted',
        dueOn: event && (await deadlines.acknowledgeBy(event, clock.now())),
        by: caller.by.actor,
        now: clock.now(),
        newId,
        deleteAfter: kept?.deleteAfter ?? unconfirmedUntil(clock.now()),
        foodUntil: kept?.foodUntil ?? null,
      });
      const { actor, requestId } = caller.by;
      // Which needs they are is told to no trail and no mail.
      const fresh = linkOpens(caller.asker, person, clock.now()) === 'fresh';
      const told = newEvent('access-request.changed', { fresh }, actor, requestId);
      if (!(await store.write(after, version, [told], clock.now())))
        throw await stale(person, caller);
      nudge();
      return answerFor(person, caller);
    },

    /** Takes consent back: what was said is gone at once. */
    async withdraw(ref: PersonRef, caller: Caller): Promise<void> {
      const person = await changeable(ref, caller);
      const { actor, requestId } = caller.by;
      const event = () => newEvent('access-request.withdrawn', {}, actor, requestId);
      await store.bury([person.accessId], event, clock.now());
      const address = person.email ?? person.contact.email;
      if (address) await profiles.remove({ address, name: person.name });
      nudge();
    },

    /** Moves one need on. Throws not-found, forbidden, invalid, conflict. */
    async moveNeed(
      ref: PersonRef & { needId: string },
      { version, action, ...words }: NeedMoveInput & { action: NeedAction },
      caller: Caller,
    ): Promise<AccessRequest> {
      const person = await changeable(ref, caller);
      const roles = needRolesFor(caller.asker, person, clock.now());
      const { accessId } = person;
      const wanted = { accessId, needId: ref.needId, action, version, words, roles, by: caller.by };
      if (!(await ports.moveNeed(wanted))) throw await stale(person, caller);
      return get(ref, caller);
    },

    /** What a person asked us to keep for the next event, to be asked whether it is still right. */
    async getProfile(ref: PersonRef, caller: Caller) {
      const person = await readable(ref, caller);
      const address = person.email ?? person.contact.email;
      if (linkOpens(caller.asker, person, clock.now()) !== 'fresh' || !address)
        throw new Problem('not-found', 'page.unknown');
      await recordRead(person, 'access-profile.read', caller);
      const found = await profiles.find({ address, name: person.name }, clock.now());
      return {
        profile: found && {
          needs: found.needs,
          keptOn: found.keptAt.toISOString().slice(0, 10),
        },
      };
    },

    /** Written before a registration is confirmed; repeatable. */
    async write(
      entries: Array<{ accessId: string; eventId: string; input: AccessInput }>,
      source: string,
    ): Promise<void> {
      const now = clock.now();
      for (const { accessId, eventId, input } of entries) {
        const deleteAfter = unconfirmedUntil(now);
        const dates = { deleteAfter, foodUntil: null };
        const draft = { state: 'draft', dueOn: null, by: { kind: 'visitor' } } as const;
        const values = { input, accessId, eventId, source, now, newId, ...draft, ...dates };
        const told = newEvent('access-request.made', {});
        await store.write(withAnswers(null, values), 'any', [told], now);
      }
    },

    /** The event moved: what was seen to may not fit any more. */
    async lookAgain(ids: string[], eventVersion: number): Promise<void> {
      const from = needLifecycle.flatMap((row) =>
        row.action === 'need.look-again' ? [row.from] : [],
      );
      const now = clock.now();
      const found = await store.listPlain(ids);
      const event = found[0] && (await events.find(found[0].eventId));
      const dueOn = event ? await deadlines.acknowledgeBy(event, now) : null;
      const change = { dueOn, proposal: null, outcome: null };
      const told = () => newEvent('access-request.look-again', {}, { kind: 'system' });
      for (const { id } of found)
        await store.lookAgain(id, { from, to: 'submitted', eventVersion, change }, [told()], now);
      nudge();
    },

    /** How many needs stand in each state, by access id; no words, so no read to record. */
    async countStates(ids: string[]): Promise<Record<string, Record<string, number>>> {
      const counts: Record<string, Record<string, number>> = {};
      for (const { id, needs } of await store.listPlain(ids))
        for (const { state } of needs) {
          const count = (counts[id] ??= {});
          count[state] = (count[state] ?? 0) + 1;
        }
      return counts;
    },
  };
}
