import type { CloneInput, EventEditor, NewEventInput, PublishInput } from '#shared/event-editor.ts';
import type { EventSection } from '#shared/event-section-ids.ts';
import type { SectionInput } from '#shared/event-sections.ts';
import type { Event, EventAction } from '#shared/events.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import { newEvent } from '#server/platform/relay.ts';
import { Problem } from '#server/problems.ts';
import { mayAddIn, mayWith } from './editor-policy.ts';
import { fieldsOfForm } from './fault-rules.ts';
import { createMakeEvent } from './make-event.ts';
import type { By, EventStore } from './ports.ts';
import { missingToPublish } from './publish-rules.ts';
import { applySection, isMove } from './section-rules.ts';
import type { Events } from './service.ts';

export interface EditorPorts {
  events: Pick<Events, 'get' | 'findVenue' | 'checked' | 'stageNow' | 'act' | 'add' | 'forget'>;
  store: Pick<EventStore, 'change' | 'findBySlug'>;
  /** How many registrations of an event stand. */
  countStanding: (eventId: string) => Promise<number>;
  clock: { now(): Date };
  nudge: () => void;
}

/** Who edits, and for the record of it. */
export interface Editor extends By {
  grants: readonly RoleGrant[];
}

export type EventEditors = ReturnType<typeof createEventEditor>;

/** Others write the event too; a form that is not stale itself is tried again on what stands then. */
const tries = 5;

/** How organisers make events, change them part by part, publish, move and end them. */
export function createEventEditor({ events, store, countStanding, clock, nudge }: EditorPorts) {
  const make = createMakeEvent({ events, store, clock });

  async function shown(event: Event, { grants }: Editor): Promise<EventEditor> {
    const [venue, stage, registrations] = await Promise.all([
      event.venueId === null ? null : events.findVenue(event.venueId),
      events.stageNow(event),
      countStanding(event.id),
    ]);
    const may = mayWith(grants, event, stage);
    if (may.length === 0) throw new Problem('forbidden', 'request.forbidden');
    const missing = missingToPublish(event, venue, clock.now());
    return { ...event, venue, stage, may, missing, registrations };
  }

  /** Throws not-found; forbidden where no role of the person changes the event. */
  const get = async (id: string, editor: Editor) => shown(await events.get(id), editor);

  async function allowed(id: string, action: EventAction, editor: Editor): Promise<EventEditor> {
    const found = await get(id, editor);
    if (!found.may.includes(action)) throw new Problem('conflict', 'event.stageOver');
    return found;
  }

  /** One try at a change of a section; false where the event was written meanwhile. */
  async function tryChange<Section extends EventSection>(
    id: string,
    section: Section,
    input: SectionInput<Section>,
    editor: Editor,
  ): Promise<boolean> {
    const found = await allowed(id, 'event.change', editor);
    const event = bare(found);
    const seen = event.edits?.[section] ?? 0;
    if (seen !== input.seen) throw new Problem('conflict', 'event.stale', [], found);
    const now = clock.now();
    const { set, problems } = applySection(section, event, input as never, now);
    if (problems.length > 0) throw new Problem('invalid', 'request.invalid', problems);
    if (set.nation && set.nation !== event.nation && !mayAddIn(editor.grants, set.nation))
      throw new Problem('forbidden', 'request.forbidden');

    const moves = isMove(event, set);
    if (moves) await allowed(id, 'event.move', editor);
    if (moves && !('tellEverybody' in input && input.tellEverybody))
      throw new Problem('invalid', 'request.invalid', [
        section === 'basics'
          ? { field: 'mode', code: 'event.stageOver' }
          : { field: 'tellEverybody', code: 'event.confirmMove' },
      ]);
    const { words } = await checkedAs(section, { ...event, ...set });
    const told = { event: id, version: event.version + 1 };
    const { by, requestId } = editor;
    const happened = [
      newEvent(`event.${section}-changed`, told, by, requestId),
      ...(moves ? [newEvent('event.moved', told, by, requestId)] : []),
    ];
    const edits = { ...event.edits, [section]: seen + 1 };
    return store.change(event, { set: { ...set, edits }, words, events: happened, now });
  }

  /** What contradicts itself is said of the fields of the form. */
  async function checkedAs(section: EventSection, event: Event) {
    const { id: _id, version: _version, ...input } = event;
    return events.checked(input).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error;
      throw new Problem('invalid', 'request.invalid', fieldsOfForm(section, error.fields));
    });
  }

  return {
    get,

    /** Adds a draft. Throws forbidden where no role of the person adds events in its nation, invalid. */
    async create(input: NewEventInput, editor: Editor): Promise<EventEditor> {
      if (!mayAddIn(editor.grants, input.nation))
        throw new Problem('forbidden', 'request.forbidden');
      return done(await make.create(input, editor), editor);
    },

    /** Changes one section. Throws conflict with what stands now where somebody else changed it; invalid. */
    async change<Section extends EventSection>(
      id: string,
      section: Section,
      input: SectionInput<Section>,
      editor: Editor,
    ): Promise<EventEditor> {
      for (let tried = 0; tried < tries; tried += 1)
        if (await tryChange(id, section, input, editor)) {
          const changed = await get(id, editor);
          events.forget(changed.slug);
          nudge();
          return changed;
        }
      throw new Problem('conflict', 'request.conflict');
    },

    /** Makes an event public. Throws conflict where something is missing that nobody may answer for. */
    async publish(id: string, input: PublishInput, editor: Editor): Promise<EventEditor> {
      const found = await allowed(id, 'event.publish', editor);
      if (found.version !== input.version) throw new Problem('conflict', 'event.stale', [], found);
      if (found.missing.some(({ overridable }) => !overridable))
        throw new Problem('conflict', 'event.notReady', [], found);
      const overrides = found.missing.length > 0;
      const { approver, reason } = input;
      if (overrides && (!approver || !reason))
        throw new Problem('invalid', 'request.invalid', [
          ...(approver ? [] : [{ field: 'approver', code: 'event.welshApprover' } as const]),
          ...(reason ? [] : [{ field: 'reason', code: 'event.welshReason' } as const]),
        ]);
      const set =
        overrides && approver && reason
          ? { welshOverride: { approver, reason, at: clock.now() } }
          : {};
      const data = overrides ? { overrides: found.missing.map(({ gap }) => gap) } : {};
      return done(await events.act(bare(found), 'event.publish', editor, { set, data }), editor);
    },

    /** Opens or closes registration by hand, completes or cancels. Throws conflict where the version is over. */
    async act(
      id: string,
      action: Exclude<EventAction, 'event.change' | 'event.publish' | 'event.move' | 'event.clone'>,
      version: number,
      editor: Editor,
    ): Promise<EventEditor> {
      const found = await allowed(id, action, editor);
      if (found.version !== version) throw new Problem('conflict', 'event.stale', [], found);
      const event = bare(found);
      const set = datesFor(action, event, clock.now());
      return done(await events.act(event, action, editor, { set }), editor);
    },

    /** Adds a draft like an event on another day. Throws as `create` does. */
    async clone(id: string, input: CloneInput, editor: Editor): Promise<EventEditor> {
      const found = await get(id, editor);
      if (!mayAddIn(editor.grants, found.nation))
        throw new Problem('forbidden', 'request.forbidden');
      return done(await make.clone(bare(found), input, editor), editor);
    },
  };

  function done(event: Event, editor: Editor): Promise<EventEditor> {
    nudge();
    return shown(event, editor);
  }
}

/** Opening by hand is from now on, where it had closed to the start or the end; closing is now. */
function datesFor(action: EventAction, event: Event, now: Date): Partial<Event> {
  if (action === 'event.close-registration') return { closesAt: now };
  if (action !== 'event.open-registration') return {};
  const closesAt = [event.closesAt, event.startsAt, event.endsAt].find((at) => at > now);
  return { opensAt: now, closesAt: closesAt ?? event.closesAt };
}

function bare(editor: EventEditor): Event {
  const { venue: _v, stage: _s, may: _may, missing: _m, registrations: _r, ...event } = editor;
  return event;
}
