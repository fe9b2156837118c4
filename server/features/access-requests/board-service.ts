import { type ManyAction, manyActions } from '#shared/need-actions.ts';
import { needKinds, needCodes } from '#shared/access-needs.ts';
import { type Board, type BoardQuery } from '#shared/access-desk.ts';
import type { EventName } from '#shared/staff-events.ts';
import {
  allows,
  allowsSomewhere,
  type Reach,
  reachOf,
  type RoleGrant,
} from '#shared/permissions.ts';
import { isoDay } from '#shared/time.ts';
import type { Clock } from '#server/platform/clock.ts';
import { Problem } from '#server/problems.ts';
import type { BoardListing, BoardStore } from './board-store.ts';
import type { MoveNeed } from './move-need.ts';
import { mayDo } from './move-rules.ts';
import type { AccessStore, CoverOf } from './ports.ts';
import type { Caller } from './service.ts';

/** A member of staff who may see to access requests. */
export interface Lead {
  id: string;
  name: string;
  roles: readonly RoleGrant[];
}

export interface BoardPorts {
  board: BoardStore;
  store: Pick<AccessStore, 'listPlain'>;
  /** The events that a reach covers, by name. */
  listNames: (reach: Reach) => Promise<EventName[]>;
  listLeads: () => Promise<Lead[]>;
  findStaffNames: (ids: string[]) => Promise<Map<string, string>>;
  coverOf: CoverOf;
  moveNeed: MoveNeed;
  clock: Clock;
}

const pageSize = 50;
/** The day by which the board says what is late; every event of the programme is in the United Kingdom. */
export const boardZone = 'Europe/London';

export type AccessBoard = ReturnType<typeof createAccessBoard>;

/** Everything that people asked for, as the access lead works it off: what and by when, and nobody's name. */
export function createAccessBoard(ports: BoardPorts) {
  const { board, store, listNames, listLeads, findStaffNames, coverOf, moveNeed, clock } = ports;

  return {
    /** Cut to the events where the reader may see needs. */
    async list(
      { page, event, group, owner, ...query }: BoardQuery,
      { asker, by }: Caller,
    ): Promise<Board> {
      const roles = asker.roles ?? [];
      const reach = reachOf(roles, 'access.see');
      const events = await listNames(reach);
      const ids = events.map(({ id }) => id);
      const reached = reach === 'all' ? null : ids;
      const today = isoDay(clock.now(), boardZone);
      const listing: BoardListing = {
        ...query,
        ...(owner && { owner: owner === 'me' ? (by.actor.id ?? 'none') : owner }),
        today,
        eventIds: event === undefined ? reached : ids.filter((id) => id === event),
        ...(group && { codes: needCodes.filter((code) => needKinds[code].group === group) }),
      };
      const counted = (view: 'open' | 'late' | 'issues') =>
        board.count({ view, today, eventIds: listing.eventIds });
      const [total, found, open, late, issues, leads] = await Promise.all([
        board.count(listing),
        board.list(listing, page, pageSize),
        counted('open'),
        counted('late'),
        counted('issues'),
        listLeads(),
      ]);
      const cover = await coverOf(found.map(({ requestId }) => requestId));
      const names = await findStaffNames(found.flatMap(({ need }) => need.owner ?? []));
      const rows = found.flatMap(({ requestId, eventId, need }) => {
        const about = events.find(({ id }) => id === eventId);
        if (!about) return [];
        const changes = allows(roles, 'access.change', { eventId, nation: about.nation });
        const begun = about.startsAt <= clock.now();
        const judged = { need, by: by.actor, cover: cover[need.id] ?? null, begun };
        const may = changes ? mayDo(judged, ['lead']) : [];
        return [
          {
            requestId,
            needId: need.id,
            eventId,
            titles: about.texts,
            code: need.code,
            severity: need.severity,
            state: need.state,
            dueOn: need.dueOn,
            late: need.dueOn !== null && need.dueOn < today,
            owner:
              need.owner === null ? null : { id: need.owner, name: names.get(need.owner) ?? '' },
            may: manyActions.filter((action) => may.includes(action)),
          },
        ];
      });
      return {
        rows,
        page,
        pageSize,
        total,
        counts: { open, late, issues },
        events: events.map(({ id, texts }) => ({ id, titles: texts })),
        owners: leads.map(({ id, name }) => ({ id, name })),
      };
    },

    /** Moves many needs on, each by itself: those that stand otherwise by now are left. A person gets one mail for all of theirs. */
    async moveMany(
      action: ManyAction,
      wanted: readonly string[],
      { asker, by }: Caller,
    ): Promise<{ moved: number; left: number }> {
      if (!allowsSomewhere(asker.roles ?? [], 'access.change'))
        throw new Problem('forbidden', 'request.forbidden');
      const needs = [...new Set(wanted)].map((one) => {
        const [accessId = '', needId = ''] = one.split('.');
        return { accessId, needId };
      });
      const found = await store.listPlain([...new Set(needs.map(({ accessId }) => accessId))]);
      const events = await listNames(reachOf(asker.roles ?? [], 'access.change'));
      const reached = new Set(events.map(({ id }) => id));
      const open = found.filter(({ eventId }) => reached.has(eventId)).map(({ id }) => id);
      const mine = needs.filter(({ accessId }) => open.includes(accessId));
      let moved = 0;
      for (const [at, { accessId, needId }] of mine.entries()) {
        const quiet = mine.some((other, no) => no > at && other.accessId === accessId);
        const move = { accessId, needId, action, by, quiet, version: 'any', words: {} } as const;
        if (await movedOrLeft({ ...move, roles: ['lead'] })) moved += 1;
      }
      return { moved, left: needs.length - moved };
    },
  };

  async function movedOrLeft(move: Parameters<MoveNeed>[0]): Promise<boolean> {
    try {
      return await moveNeed(move);
    } catch (error) {
      if (error instanceof Problem && (error.kind === 'conflict' || error.kind === 'not-found'))
        return false;
      throw error;
    }
  }
}
