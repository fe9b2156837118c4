import type {
  Broadcast,
  BroadcastAction,
  BroadcastChange,
  BroadcastInput,
  BroadcastList,
  BroadcastPage,
  BroadcastPreview,
} from '#shared/broadcasts.ts';
import type { Event } from '#shared/events.ts';
import { actionsFor, findMove } from '#shared/lifecycle.ts';
import type { LocaleId } from '#shared/locales.ts';
import type { FieldProblem } from '#shared/problem.ts';
import { newId } from '#server/platform/ids.ts';
import { newEvent } from '#server/platform/relay.ts';
import { Problem } from '#server/problems.ts';
import { createAudience } from './broadcast-audience.ts';
import { broadcastLifecycle, nothingYet } from './broadcast-lifecycle.ts';
import { mayReach, mayWrite } from './broadcast-policy.ts';
import type {
  BroadcastFields,
  BroadcastPorts,
  StoredBroadcast,
  Writer,
} from './broadcast-ports.ts';
import { createBroadcastPreview } from './broadcast-preview.ts';
import { createBroadcastSending } from './broadcast-sending.ts';
import { joiningMessage, joiningOf, preparedJoining } from './joining-rules.ts';
import { fitsEvent } from './letter-rules.ts';
import { textFaults } from './text-rules.ts';
import { dueOf, timingFaults } from './timing-rules.ts';

const tries = 5;

export type Broadcasts = ReturnType<typeof createBroadcasts>;

/** Messages from organisers to the people of an event: written, tried out, sent at their time. */
export function createBroadcasts(ports: BroadcastPorts) {
  const { store, events, mailFrom, clock, nudge } = ports;
  const audience = createAudience(ports);
  const sending = createBroadcastSending(ports, audience);
  const preview = createBroadcastPreview(ports, audience);

  /** The event, where the writer may write to its people. Throws not-found, forbidden. */
  async function eventFor(id: string, { grants }: Writer): Promise<Event> {
    const event = await events.find(id);
    if (!event) throw new Problem('not-found', 'event.unknown');
    if (!mayWrite(grants, event)) throw new Problem('forbidden', 'request.forbidden');
    return event;
  }

  async function found(id: string, writer: Writer) {
    const broadcast = await store.find(id);
    if (!broadcast) throw new Problem('not-found', 'page.unknown');
    return { broadcast, event: await eventFor(broadcast.eventId, writer) };
  }

  /** The same, where the writer may know whom it reaches. */
  async function reached(id: string, writer: Writer) {
    const both = await found(id, writer);
    mustReach(both.broadcast.who, both.event, writer);
    return both;
  }

  async function pageOf(id: string, writer: Writer): Promise<BroadcastPage> {
    const { broadcast, event } = await found(id, writer);
    const { state, who, read, off, unreachable } = broadcast;
    const isComing = state === 'draft' || state === 'scheduled';
    const mayKnow = mayReach(writer.grants, event, who);
    return {
      ...shown(broadcast),
      audience: isComing && mayKnow ? await countAudience(broadcast) : null,
      progress:
        broadcast.startedAt && mayKnow
          ? { read, off, unreachable, states: await store.countMails(id) }
          : null,
      sender: { from: mailFrom, replyTo: event.contact.email || null },
    };
  }

  async function countAudience(broadcast: StoredBroadcast) {
    const { letters, unreachable } = await audience.all(broadcast);
    const off = await audience.listOff(broadcast, letters);
    return { letters: letters.length - off.size, off: off.size, unreachable };
  }

  /** Throws invalid with every field that does not fit the event. */
  function checked(input: BroadcastInput, event: Event, writer: Writer) {
    const { who } = input;
    const problems: FieldProblem[] = [
      ...(fitsEvent(who, event) ? [] : [{ field: 'who', code: 'answer.missing' } as const]),
      ...textFaults(input, event),
      ...timingFaults(input.timing),
    ];
    if (problems.length > 0 || !fitsEvent(who, event))
      throw new Problem('invalid', 'request.invalid', problems);
    mustReach(who, event, writer);
    return { ...input, who };
  }

  async function add(fields: ReturnType<typeof checked>, event: Event, writer: Writer) {
    const now = clock.now();
    const broadcast: StoredBroadcast = {
      ...fields,
      id: newId(),
      eventId: event.id,
      state: 'draft',
      version: 1,
      ...nothingYet,
      madeAt: now,
    };
    const { by, requestId } = writer;
    const added = newEvent('broadcast.added', { event: event.id }, by, requestId);
    await store.insert(broadcast, [added], now);
    nudge();
    return shown(broadcast);
  }

  async function move(
    broadcast: StoredBroadcast,
    action: BroadcastAction,
    set: BroadcastFields,
    { by, requestId }: Writer,
  ): Promise<boolean> {
    const row = findMove(broadcastLifecycle, broadcast.state, action);
    if (!row?.by.includes('organiser')) throw new Problem('conflict', 'request.conflict');
    const data = { event: broadcast.eventId, step: broadcast.step };
    const happened = newEvent(row.event, data, by, requestId);
    const change = { ...set, state: row.to };
    const done = await store.change(broadcast, change, [happened], clock.now());
    if (done) nudge();
    return done;
  }

  return {
    ...sending,
    audience,
    find: store.find,

    /** What it says and the nation of its event, for whoever may write it. Throws not-found, forbidden. */
    async wordsOf(id: string, writer: Writer) {
      const { broadcast, event } = await found(id, writer);
      const { name, kind, texts } = broadcast;
      return { name, kind, texts, nation: event.nation };
    },

    get: pageOf,

    async list(eventId: string, writer: Writer): Promise<BroadcastList> {
      const event = await eventFor(eventId, writer);
      const found = await store.list(eventId);
      return { broadcasts: found.map(shown), joining: joiningOf(event, found) };
    },

    /** A draft with the joining instructions; the one that is there already, where nothing has changed since. */
    async prepareJoining(eventId: string, locale: LocaleId, writer: Writer): Promise<Broadcast> {
      const event = await eventFor(eventId, writer);
      const ready = preparedJoining(event, await store.list(eventId));
      if (ready) return shown(ready);
      return add(checked(joiningMessage(locale), event, writer), event, writer);
    },

    /** Adds a draft. Throws forbidden, invalid. */
    async create(eventId: string, input: BroadcastInput, writer: Writer): Promise<Broadcast> {
      const event = await eventFor(eventId, writer);
      return add(checked(input, event, writer), event, writer);
    },

    /** Changes a draft. Throws conflict with what stands now where somebody else changed it; invalid. */
    async change(id: string, input: BroadcastChange, writer: Writer): Promise<Broadcast> {
      const { broadcast, event } = await reached(id, writer);
      const { version, ...fields } = input;
      const stale = broadcast.version !== version;
      if (
        stale ||
        !(await move(broadcast, 'broadcast.change', checked(fields, event, writer), writer))
      )
        throw new Problem('conflict', 'event.stale', [], await pageOf(id, writer));
      return pageOf(id, writer);
    },

    /** Lets it wait for its time, or begins it now. Throws conflict; invalid where it cannot go as it is. */
    async go(
      id: string,
      action: 'broadcast.schedule' | 'broadcast.send',
      version: number,
      writer: Writer,
    ): Promise<BroadcastPage> {
      const { broadcast, event } = await reached(id, writer);
      const now = clock.now();
      if (event.state !== 'published') throw new Problem('conflict', 'broadcast.eventOver');
      if (event.contact.email === '') throw new Problem('conflict', 'broadcast.noContact');
      const dueAt = dueOf(broadcast.timing, event);
      const isNow = action === 'broadcast.send';
      if (!isNow && (!dueAt || dueAt <= now)) throw new Problem('conflict', 'broadcast.past');
      const set = isNow ? { startedAt: now, dueAt: null } : { dueAt };
      if (broadcast.version !== version || !(await move(broadcast, action, set, writer)))
        throw new Problem('conflict', 'request.conflict');
      return pageOf(id, writer);
    },

    /** Makes a draft of what waits for its time. Throws conflict. */
    async unschedule(id: string, version: number, writer: Writer): Promise<BroadcastPage> {
      const { broadcast } = await found(id, writer);
      const isDone =
        broadcast.version === version &&
        (await move(broadcast, 'broadcast.unschedule', { dueAt: null }, writer));
      if (!isDone) throw new Problem('conflict', 'request.conflict');
      return pageOf(id, writer);
    },

    /** Ends it, at whatever batch it is: mails of it that wait are not sent either. Throws conflict where it is over. */
    async stop(id: string, writer: Writer): Promise<BroadcastPage> {
      for (let tried = 0; tried < tries; tried += 1) {
        const { broadcast } = await found(id, writer);
        const ends = { stoppedBecause: 'person', endedAt: clock.now(), dueAt: null } as const;
        if (await move(broadcast, 'broadcast.stop', ends, writer)) return pageOf(id, writer);
      }
      throw new Problem('conflict', 'request.conflict');
    },

    /** Adds a draft that says the same. Throws forbidden. */
    async copy(id: string, writer: Writer): Promise<Broadcast> {
      const { broadcast, event } = await reached(id, writer);
      const { name, kind, who, texts, timing } = broadcast;
      return add({ name, kind, who, texts, timing }, event, writer);
    },

    /** As one of those it reaches would read it. Throws forbidden. */
    async preview(
      id: string,
      query: { as?: string | undefined; page: number },
      writer: Writer,
    ): Promise<BroadcastPreview> {
      const { broadcast } = await reached(id, writer);
      return preview(broadcast, query, writer);
    },
  };
}

function mustReach(who: string, event: Event, { grants }: Writer): void {
  if (!mayReach(grants, event, who)) throw new Problem('forbidden', 'request.forbidden');
}

const shown = (broadcast: StoredBroadcast): Broadcast => ({
  ...broadcast,
  may: actionsFor(broadcastLifecycle, broadcast.state, ['organiser']),
});
