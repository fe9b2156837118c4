import type { BroadcastAction, StopReason } from '#shared/broadcasts.ts';
import { findMove } from '#shared/lifecycle.ts';
import { newEvent, type PendingEvent } from '#server/platform/relay.ts';
import type { Audience } from './broadcast-audience.ts';
import { broadcastLifecycle } from './broadcast-lifecycle.ts';
import type {
  BroadcastFields,
  BroadcastMail,
  BroadcastPorts,
  StoredBroadcast,
} from './broadcast-ports.ts';
import { isAboutNeeds, type Letter } from './letter-rules.ts';
import { dueOf, isLate } from './timing-rules.ts';

/** Registrations read at once: what a crash makes us do again. */
const batchSize = 100;
const system = { kind: 'system' } as const;

/**
 * How a message to many goes out: batch after batch, each one conditional write that records the next. A mail is
 * keyed by its message and its address, so that a batch taken twice makes no second mail.
 */
export function createBroadcastSending(ports: BroadcastPorts, audience: Audience) {
  const { store, addressees, events, queueMail, clock, nudge } = ports;

  /** One move of the system; nothing where somebody else moved it first. */
  async function move(
    broadcast: StoredBroadcast,
    action: BroadcastAction,
    set: BroadcastFields,
  ): Promise<boolean> {
    const found = findMove(broadcastLifecycle, broadcast.state, action);
    if (!found) return false;
    const state = found.to;
    const step = set.step ?? broadcast.step;
    const event = newEvent(found.event, { event: broadcast.eventId, step }, system);
    const done = await store.change(broadcast, { ...set, state }, [event], clock.now());
    if (done) nudge();
    return done;
  }

  const stop = (broadcast: StoredBroadcast, stoppedBecause: StopReason): Promise<boolean> =>
    move(broadcast, 'broadcast.stop', { stoppedBecause, endedAt: clock.now(), dueAt: null });

  async function takeBatch(id: string, step: number): Promise<void> {
    const broadcast = await store.find(id);
    if (broadcast?.state !== 'sending' || broadcast.step !== step) return;
    const { eventId, after, who } = broadcast;
    const event = await events.find(eventId);
    if (!event || event.state === 'cancelled') return void (await stop(broadcast, 'event'));
    const rows = await addressees.listAfter(eventId, after, batchSize);
    const { letters: reached, unreachable } = await audience.lettersIn(rows, who);
    const addresses = reached.map(({ address }) => address);
    const sharing =
      addresses.length === 0 ? [] : await addressees.listByAddresses(eventId, addresses);
    const read = new Set(rows.map((row) => row.id));
    // An address in several registrations is written to with the first of them, for all.
    const { letters } = await audience.lettersIn(sharing, who);
    const ours = letters.filter(
      ({ address, people: [first] }) =>
        first && read.has(first.registrationId) && addresses.includes(address),
    );
    const off = await audience.listOff(broadcast, ours);
    for (const letter of ours)
      if (!off.has(letter.address)) await queueMail(mailOf(broadcast, letter));
    const last = rows.at(-1);
    const isDone = rows.length < batchSize;
    await move(broadcast, isDone ? 'broadcast.finish' : 'broadcast.continue', {
      step: step + 1,
      after: last ? { at: last.createdAt, id: last.id } : after,
      read: broadcast.read + rows.length,
      off: broadcast.off + off.size,
      unreachable: broadcast.unreachable + unreachable,
      ...(isDone && { endedAt: clock.now() }),
    });
  }

  return {
    /** Does what follows from an event of a message to many; again for the same one, nothing. */
    async followUp({ type, data }: PendingEvent, { id }: { id: string }): Promise<void> {
      if (type === 'broadcast.begun' || type === 'broadcast.continued')
        await takeBatch(id, Number(data['step']));
    },

    /** Begins what is due. The time is taken from the event once more, should it have moved. Answers how many began. */
    async beginDue(): Promise<number> {
      let begun = 0;
      for (const broadcast of await store.listDue(clock.now())) {
        const event = await events.find(broadcast.eventId);
        const now = clock.now();
        if (!event || event.state === 'cancelled') await stop(broadcast, 'event');
        else if (isLate(broadcast.timing, event, now)) await stop(broadcast, 'late');
        else {
          const dueAt = dueOf(broadcast.timing, event);
          if (dueAt && dueAt > now) await move(broadcast, 'broadcast.reschedule', { dueAt });
          else if (await move(broadcast, 'broadcast.begin', { startedAt: now, dueAt: null }))
            begun += 1;
        }
      }
      return begun;
    },

    /** The event moved: what waits for a time goes with it. A time that is now past comes at once. */
    async followMove({ eventId }: { eventId: string }): Promise<void> {
      const event = await events.find(eventId);
      if (!event) return;
      for (const broadcast of await store.listIn(eventId, ['scheduled'])) {
        const dueAt = dueOf(broadcast.timing, event);
        if (dueAt && +dueAt !== Number(broadcast.dueAt))
          await move(broadcast, 'broadcast.reschedule', { dueAt });
      }
    },

    /** The event is cancelled, of which everybody is told: nothing else goes out. */
    async followCancel({ eventId }: { eventId: string }): Promise<void> {
      for (const broadcast of await store.listIn(eventId, ['scheduled', 'sending']))
        await stop(broadcast, 'event');
    },
  };
}

/** Who has needs is hidden: such a mail is read by those alone who may know, and goes by no name. */
function mailOf({ id, eventId, name, who }: StoredBroadcast, letter: Letter): BroadcastMail {
  const registrations = [...new Set(letter.people.map(({ registrationId }) => registrationId))];
  const [registrationId = '', ...others] = registrations;
  const hidden = isAboutNeeds(who);
  return {
    key: `broadcast:${id}:${letter.address}`,
    template: 'broadcast',
    locale: letter.locale,
    to: { name: letter.name, address: letter.address },
    about: { eventId, registrationId, with: others, broadcastId: id },
    data: hidden ? {} : { name },
    policy: hidden ? 'sensitive' : 'ordinary',
    links: [],
  };
}
