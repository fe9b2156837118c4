import type { Event } from '#shared/events.ts';
import type { Nation } from '#shared/nations.ts';
import { allows, type RoleGrant } from '#shared/permissions.ts';
import { isoDay } from '#shared/time.ts';
import type {
  ChecklistCounts,
  WebinarChecklist,
  WebinarItemId,
  WebinarItemInput,
} from '#shared/webinar-checklists.ts';
import { yearsAround } from '#shared/working-days.ts';
import { Problem } from '#server/problems.ts';
import { newEvent } from '#server/platform/relay.ts';
import { eventOfMove } from './lifecycle.ts';
import { countsOf, hasChecklist, itemsOf } from './rules.ts';
import type { ChecklistStore } from './store.ts';

export interface Caller {
  grants: readonly RoleGrant[];
  by: { kind: string; id?: string };
  requestId: string;
}

export interface ChecklistPorts {
  store: ChecklistStore;
  events: { get(id: string): Promise<Event> };
  bankHolidays: (nation: Nation, years: readonly number[]) => ReadonlySet<string>;
  clock: { now(): Date };
  nudge: () => void;
}

export type WebinarChecklists = ReturnType<typeof createWebinarChecklists>;

/** The checklist of an event that happens online. Due days are worked out from the event, so they follow when it moves. */
export function createWebinarChecklists({
  store,
  events,
  bankHolidays,
  clock,
  nudge,
}: ChecklistPorts) {
  async function itemsFor(event: Event) {
    const day = isoDay(event.startsAt, event.zone);
    return itemsOf({
      event,
      stored: await store.find(event.id),
      day,
      today: isoDay(clock.now(), event.zone),
      holidays: bankHolidays(event.nation, yearsAround(day)),
    });
  }

  async function getEvent(
    id: string,
    { grants }: Caller,
    permission: 'events.see' | 'events.change',
  ): Promise<Event> {
    const event = await events.get(id);
    if (!allows(grants, permission, { eventId: id, nation: event.nation }))
      throw new Problem('forbidden', 'request.forbidden');
    if (!hasChecklist(event)) throw new Problem('not-found', 'checklist.none');
    return event;
  }

  async function listFor(event: Event, { grants }: Caller): Promise<WebinarChecklist> {
    const items = await itemsFor(event);
    const titles = Object.entries(event.texts).map(([locale, text]) => [locale, text?.title]);
    const subject = { eventId: event.id, nation: event.nation };
    return {
      eventId: event.id,
      titles: Object.fromEntries(titles) as WebinarChecklist['titles'],
      counts: countsOf(items),
      items,
      may: allows(grants, 'events.change', subject) ? ['checklist.change'] : [],
    };
  }

  return {
    /** Throws not-found where the event does not happen online; forbidden. */
    get: async (eventId: string, caller: Caller): Promise<WebinarChecklist> =>
      listFor(await getEvent(eventId, caller, 'events.see'), caller),

    /** How much is done and late; null where the event has no checklist. */
    count: async (event: Event): Promise<ChecklistCounts | null> =>
      hasChecklist(event) ? countsOf(await itemsFor(event)) : null,

    /**
     * Writes about one thing. Throws invalid where it is not needed and nothing says why; conflict, with what stands now, where
     * somebody else was quicker.
     */
    async change(
      eventId: string,
      id: WebinarItemId,
      { version, owner, state, evidence }: WebinarItemInput,
      caller: Caller,
    ): Promise<WebinarChecklist> {
      const event = await getEvent(eventId, caller, 'events.change');
      if (state === 'not-needed' && !evidence)
        throw new Problem('invalid', 'request.invalid', [
          { field: 'evidence', code: 'checklist.reasonMissing' },
        ]);
      const stored = (await store.find(eventId))[id];
      const was = stored?.state ?? 'open';
      const what = eventOfMove(was, state) ?? 'webinar-item.changed';
      const item = {
        owner: owner || null,
        state,
        evidence: evidence || null,
        version: version + 1,
      };
      const happened = newEvent(what, { event: eventId, item: id }, caller.by, caller.requestId);
      if (!(await store.save(eventId, id, item, { event: happened, now: clock.now() }))) {
        const items = await itemsFor(event);
        throw new Problem(
          'conflict',
          'request.conflict',
          [],
          items.find((one) => one.id === id),
        );
      }
      nudge();
      return listFor(event, caller);
    },
  };
}
