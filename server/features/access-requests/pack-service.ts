import type { OpenedPack, OwnShare, Pack, PackInput, PackList } from '#shared/access-packs.ts';
import type { Event } from '#shared/events.ts';
import { allows } from '#shared/permissions.ts';
import type { Audit } from '#server/platform/audit.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import { newEvent } from '#server/platform/relay.ts';
import { Problem } from '#server/problems.ts';
import { packOf, withinRows } from './pack-rules.ts';
import type { AccessStore, EventsPort, PackPerson, PackStore, StoredPack } from './ports.ts';
import { keptUntil } from './rules.ts';
import type { Caller } from './service.ts';

export interface PackPorts {
  packs: PackStore;
  store: Pick<AccessStore, 'listOfEvent' | 'listPlain'>;
  /** The names of people whose registrations stand, by access id. */
  findNames: (accessIds: string[]) => Promise<Map<string, string>>;
  findStaffNames: (ids: string[]) => Promise<Map<string, string>>;
  events: EventsPort;
  audit: Pick<Audit, 'read'>;
  clock: Clock;
  nudge: () => void;
}

export type AccessPacks = ReturnType<typeof createAccessPacks>;

/** The least of what people said that those need who arrange it: made for somebody, recorded, and gone on time. */
export function createAccessPacks(ports: PackPorts) {
  const { packs, store, findNames, findStaffNames, events, audit, clock, nudge } = ports;

  async function eventFor(
    eventId: string,
    { asker }: Caller,
    permission: 'access.see' | 'access.change',
  ): Promise<Event> {
    const event = await events.find(eventId);
    const subject = event && { eventId, nation: event.nation };
    if (!subject || !allows(asker.roles ?? [], 'access.see', subject))
      throw new Problem('not-found', 'page.unknown');
    if (!allows(asker.roles ?? [], permission, subject))
      throw new Problem('forbidden', 'request.forbidden');
    return event;
  }

  /** Everybody at an event who asked for something and whose registration stands. */
  async function peopleAt(eventId: string): Promise<PackPerson[]> {
    const requests = await store.listOfEvent(eventId);
    const names = await findNames(requests.map(({ id }) => id));
    return requests.flatMap(({ id, shareSince, needs }) => {
      const name = names.get(id);
      return name === undefined ? [] : [{ accessId: id, name, shares: shareSince !== null, needs }];
    });
  }

  const recordRead = (id: string, count: number, { by }: Pick<Caller, 'by'>) =>
    audit.read({
      actor: by.actor,
      action: 'access-pack.read',
      subject: { collection: 'access-packs', id },
      count,
      ...(by.requestId && { requestId: by.requestId }),
    });

  const contentOf = async ({ kind, eventId, rows }: StoredPack) =>
    packOf(kind, withinRows(await peopleAt(eventId), rows)).content;

  async function summaryOf(all: readonly StoredPack[]): Promise<Pack['summary'][]> {
    const names = await findStaffNames(all.flatMap(({ madeBy }) => madeBy ?? []));
    return all.map(({ madeBy, rows, ...pack }) => ({
      ...pack,
      people: rows.length,
      madeBy: madeBy === null ? null : (names.get(madeBy) ?? null),
      expired: pack.expiresAt <= clock.now(),
    }));
  }

  return {
    async list(eventId: string, caller: Caller): Promise<PackList> {
      const event = await eventFor(eventId, caller, 'access.see');
      const subject = { eventId, nation: event.nation };
      const changes = allows(caller.asker.roles ?? [], 'access.change', subject);
      return {
        event: toldOf(event),
        packs: await summaryOf(await packs.list(eventId)),
        may: changes ? ['pack.make'] : [],
      };
    },

    /** Makes a pack for somebody; with a link, its token is told this once. */
    async make(
      eventId: string,
      { kind, to, byLink }: PackInput,
      caller: Caller,
    ): Promise<{ id: string; token: string | null }> {
      const event = await eventFor(eventId, caller, 'access.change');
      const { rows } = packOf(kind, await peopleAt(eventId));
      const id = newId();
      await recordRead(id, rows.length, caller);
      const { foodUntil, deleteAfter } = keptUntil(event);
      const { actor, requestId } = caller.by;
      const pack: StoredPack = {
        id,
        eventId,
        kind,
        to,
        byLink,
        rows,
        madeBy: actor.id ?? null,
        madeAt: clock.now(),
        // What leaves us runs out as soon as food is forgotten: seven days after the event (domain rules §2.4).
        expiresAt: foodUntil,
        deleteAfter,
      };
      const token = await packs.add(pack, newEvent('access-pack.made', {}, actor, requestId));
      nudge();
      return { id, token };
    },

    /** Reads a pack again, what of it still stands; the reading is recorded. */
    async get(id: string, caller: Caller): Promise<Pack> {
      const found = await packs.find(id);
      if (!found) throw new Problem('not-found', 'page.unknown');
      const event = await eventFor(found.eventId, caller, 'access.see');
      await recordRead(id, found.rows.length, caller);
      const [summary] = await summaryOf([found]);
      if (!summary) throw new Problem('not-found', 'page.unknown');
      return { event: toldOf(event), summary, content: await contentOf(found) };
    },

    /** Opens a pack by its link, until it runs out; the reading is recorded. */
    async open(id: string, token: string, by: Caller['by']): Promise<OpenedPack> {
      const found = await packs.findByToken(id, token, clock.now());
      const event = found && (await events.find(found.eventId));
      if (!found || !event) throw new Problem('not-found', 'link.invalid');
      await recordRead(id, found.rows.length, { by });
      const { titles, zone } = toldOf(event);
      const { expiresAt } = found;
      return { titles, zone, startsAt: event.startsAt, expiresAt, content: await contentOf(found) };
    },

    /** With whom what somebody asked for was shared. */
    async sharesOf(accessId: string): Promise<OwnShare[]> {
      const [own] = await store.listPlain([accessId]);
      return (await packs.listOf(accessId)).map(({ id, kind, to, madeAt, rows }) => {
        const ids = rows.find((row) => row.accessId === accessId)?.needIds ?? [];
        const shared = own?.needs.filter((need) => ids.includes(need.id)) ?? [];
        return { id, kind, to, at: madeAt, codes: shared.map(({ code }) => code) };
      });
    },

    retire: () => packs.removeOverdue(clock.now()),
  };
}

function toldOf({ id, texts, zone }: Event) {
  const titles = Object.entries(texts).map(([locale, text]) => [locale, text?.title]);
  return { id, titles: Object.fromEntries(titles) as Pack['event']['titles'], zone };
}
