import type { Event } from '#shared/events.ts';
import { actionsFor, findMove } from '#shared/lifecycle.ts';
import { allows } from '#shared/permissions.ts';
import type {
  PlaceInvitation,
  PlaceInvitationInput,
  PlaceInvitationList,
} from '#shared/place-invitations.ts';
import { newId } from '#server/platform/ids.ts';
import { newEvent } from '#server/platform/relay.ts';
import { Problem } from '#server/problems.ts';
import { invitationLifecycle } from './lifecycle.ts';
import type { InvitationPorts, Inviter, StoredInvitation } from './ports.ts';
import { isOver, problemsOf } from './rules.ts';

export type PlaceInvitations = ReturnType<typeof createPlaceInvitations>;

/** How often a use is tried again when another came between. */
const tries = 20;

/** Links to invited places: several for each pool, so that each can say whom it was for, run out, and be revoked. */
export function createPlaceInvitations({ store, events, codesOf, clock, nudge }: InvitationPorts) {
  async function eventFor(eventId: string, { grants }: Inviter): Promise<Event> {
    const event = await events.find(eventId);
    if (!event) throw new Problem('not-found', 'event.unknown');
    if (!allows(grants, 'events.change', { eventId, nation: event.nation }))
      throw new Problem('forbidden', 'request.forbidden');
    return event;
  }

  const isRunning = (event: Event): boolean =>
    (event.state === 'draft' || event.state === 'published') && event.endsAt > clock.now();

  const shown = (event: Event, { uses: _uses, ...one }: StoredInvitation): PlaceInvitation => ({
    ...one,
    isOver: isOver(one, event, clock.now()),
    code: codesOf(one.id)[0] ?? '',
    may: actionsFor(invitationLifecycle, one.state, isRunning(event) ? ['staff'] : []),
  });

  async function list(eventId: string, inviter: Inviter): Promise<PlaceInvitationList> {
    const event = await eventFor(eventId, inviter);
    const found = await store.list(eventId);
    const canAdd = isRunning(event) && event.pools.some(({ kind }) => kind === 'invited');
    return {
      invitations: found.map((one) => shown(event, one)),
      may: canAdd ? ['invitation.add'] : [],
    };
  }

  return {
    list,

    /** Adds a link. Throws not-found, forbidden, invalid; conflict where the event is over. */
    async add(
      eventId: string,
      { pool, label, limit, endsOn }: PlaceInvitationInput,
      inviter: Inviter,
    ): Promise<PlaceInvitationList> {
      const event = await eventFor(eventId, inviter);
      if (!isRunning(event)) throw new Problem('conflict', 'event.stageOver');
      const now = clock.now();
      const problems = problemsOf({ pool, label, limit, endsOn }, event, now);
      if (problems.length > 0) throw new Problem('invalid', 'request.invalid', problems);
      const { by, requestId } = inviter;
      await store.insert(
        {
          id: newId(),
          eventId,
          pool,
          label,
          limit: limit ?? null,
          endsOn: endsOn ?? null,
          state: 'open',
          used: 0,
          uses: {},
          createdAt: now,
          version: 1,
        },
        [newEvent('invitation.added', { eventId }, by, requestId)],
        now,
      );
      nudge();
      return list(eventId, inviter);
    },

    /** Takes a link back: nobody comes by it any more. Throws not-found, forbidden, conflict. */
    async revoke(
      eventId: string,
      id: string,
      version: number,
      inviter: Inviter,
    ): Promise<PlaceInvitationList> {
      const event = await eventFor(eventId, inviter);
      const found = await store.find(id);
      if (found?.eventId !== eventId) throw new Problem('not-found', 'page.unknown');
      const row = findMove(invitationLifecycle, found.state, 'invitation.revoke');
      if (!row || !isRunning(event)) throw new Problem('conflict', 'request.conflict');
      const { by, requestId } = inviter;
      const told = [newEvent(row.event, { eventId }, by, requestId)];
      if (!(await store.move({ ...found, version }, row.to, told, clock.now())))
        throw new Problem('conflict', 'request.conflict');
      nudge();
      return list(eventId, inviter);
    },

    /** The invitation that a code opens now, and its pool; null where it opens none. */
    async open(event: Event, code: string): Promise<{ id: string; pool: string } | null> {
      const found = (await store.list(event.id)).find(({ id }) => codesOf(id).includes(code));
      if (found?.state !== 'open' || isOver(found, event, clock.now())) return null;
      if (!event.pools.some(({ id, kind }) => id === found.pool && kind === 'invited')) return null;
      return found.limit === null || found.used < found.limit
        ? { id: found.id, pool: found.pool }
        : null;
    },

    /** Counts the people whom a registration brings by an invitation, however often. False where it is used up. */
    async use(event: Event, id: string, holder: string, people: number): Promise<boolean> {
      for (let tried = 0; tried < tries; tried += 1) {
        const found = await store.find(id);
        if (!found) return false;
        const before = found.uses[holder] ?? 0;
        if (before === people) return true;
        const more = people - before;
        const isFull = found.limit !== null && found.used + more > found.limit;
        if (more > 0 && (isFull || found.state !== 'open' || isOver(found, event, clock.now())))
          return false;
        if (people === 0) await store.giveBack(id, holder, before);
        else if (await store.use(found, holder, { before, now: people })) return true;
        else if (found.state !== 'open') return true;
      }
      return false;
    },

    /** A registration has ended: others may come in its place. Repeatable. */
    async giveBack(eventId: string, holder: string): Promise<void> {
      for (const { id, uses } of await store.listUsedBy(eventId, holder))
        await store.giveBack(id, holder, uses[holder] ?? 0);
    },
  };
}
