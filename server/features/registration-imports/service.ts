import type { Event } from '#shared/events.ts';
import { findMove } from '#shared/lifecycle.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import {
  type ImportAction,
  importDays,
  type ImportReport,
  type RegistrationImport,
} from '#shared/registration-imports.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import { newEvent } from '#server/platform/relay.ts';
import { Problem } from '#server/problems.ts';
import { createCheck } from './check.ts';
import { importLifecycle } from './lifecycle.ts';
import { actionsOn, mayImport } from './policy.ts';
import type { By, EntryPort, ImportStore, QuestionsOf, ReadCsv, StoredImport } from './ports.ts';
import { columnsFor } from './row-rules.ts';

/** Who asks, by their roles. */
export interface Importer extends Omit<By, 'actor'> {
  by: By['actor'];
  grants: readonly RoleGrant[];
}

const pageSize = 50;
const shownFiles = 20;

export type RegistrationImports = ReturnType<typeof createRegistrationImports>;

/** Registrations from a file: checked whole first, then entered row by row by a job that can be stopped anywhere. */
export function createRegistrationImports({
  store,
  entry,
  readCsv,
  findEvent,
  questionsOf,
  clock,
  nudge,
  pause,
}: {
  store: ImportStore;
  entry: EntryPort;
  readCsv: ReadCsv;
  findEvent: (id: string) => Promise<Event | null>;
  questionsOf: QuestionsOf;
  clock: Clock;
  nudge: () => void;
  /** Waited for between rows, so that whoever waits for an answer goes first. */
  pause: () => Promise<void>;
}) {
  const check = createCheck({ store, entry, readCsv, questionsOf, pause });

  async function eventFor(eventId: string, { grants }: Importer): Promise<Event> {
    const event = await findEvent(eventId);
    if (!event) throw new Problem('not-found', 'event.unknown');
    if (!mayImport(grants, event)) throw new Problem('forbidden', 'request.forbidden');
    return event;
  }

  async function fileOf(eventId: string, id: string): Promise<StoredImport> {
    const file = await store.find(id);
    if (!file || file.eventId !== eventId || file.state === 'discarded')
      throw new Problem('not-found', 'page.unknown');
    return file;
  }

  /** Throws conflict where the file does not stand as it was seen. */
  async function move(
    file: StoredImport,
    action: ImportAction,
    { by, requestId }: Pick<Importer, 'by' | 'requestId'>,
    set: Partial<Pick<StoredImport, 'rows' | 'shortfalls'>> = {},
  ): Promise<void> {
    const row = findMove(importLifecycle, file.state, action);
    if (!row) throw new Problem('conflict', 'import.stale');
    const events = [newEvent(row.event, { eventId: file.eventId }, by, requestId)];
    const done = await store.change(file, { ...set, state: row.to }, events, clock.now());
    if (!done) throw new Problem('conflict', 'import.stale');
    nudge();
  }

  async function* inputsOf(id: string) {
    for (let after = 0; ;) {
      const rows = await store.listReady(id, after, 200);
      for (const { input } of rows) yield input;
      const last = rows.at(-1);
      if (!last) return;
      after = last.row;
    }
  }

  async function get(
    eventId: string,
    id: string,
    page: number,
    importer: Importer,
  ): Promise<ImportReport> {
    await eventFor(eventId, importer);
    const file = await fileOf(eventId, id);
    const { done, wrong } = await store.counts(id);
    const rows = await store.listWrong(id, page, pageSize);
    return {
      ...shown(file),
      done,
      failed: wrong,
      shortfalls: file.shortfalls,
      problems: {
        rows: rows.flatMap(({ row, problems }) => problems.map((one) => ({ row, ...one }))),
        page,
        pageSize,
        total: wrong,
      },
    };
  }

  /** Enters the rows of one file; a row whose last try is still in hand is left for the next round. */
  async function enterRows(file: StoredImport): Promise<void> {
    const event = await findEvent(file.eventId);
    let waits = false;
    for (let after = 0; ;) {
      const rows = await store.listReady(file.id, after, 50);
      for (const { row, input, registrationId } of rows) {
        await pause();
        const made = { id: registrationId, by: { actor: file.by } };
        let came = event ? await entry.enter(event, input, made) : ('event.unknown' as const);
        if (came === 'lapsed' && event) {
          const id = newId();
          if (!(await store.renew(file.id, row, registrationId, id))) continue;
          came = await entry.enter(event, input, { ...made, id });
        }
        if (came === 'later' || came === 'lapsed') waits = true;
        else await store.settle(file.id, row, came);
      }
      const last = rows.at(-1);
      if (!last) break;
      after = last.row;
    }
    if (!waits) await move(file, 'import.finish', { by: { kind: 'system' } });
  }

  return {
    get,

    async list(eventId: string, importer: Importer): Promise<RegistrationImport[]> {
      await eventFor(eventId, importer);
      return (await store.list(eventId, shownFiles)).map(shown);
    },

    /** The columns that a file for an event may have. */
    async columns(eventId: string, importer: Importer): Promise<string[]> {
      await eventFor(eventId, importer);
      return columnsFor(await questionsOf(eventId));
    },

    /** Checks a file and keeps its report. Throws gone where nobody can be entered at the event any more. */
    async upload(
      eventId: string,
      bytes: Uint8Array,
      importer: Importer,
    ): Promise<RegistrationImport> {
      const event = await eventFor(eventId, importer);
      entry.refuseOver(event);
      const now = clock.now();
      const file: StoredImport = {
        id: newId(),
        eventId,
        state: 'checking',
        by: importer.by,
        rows: 0,
        shortfalls: [],
        createdAt: now,
        version: 1,
      };
      await store.insert(file, now);
      const { rows, wrong } = await check(file.id, event, bytes);
      const shortfalls = wrong > 0 ? [] : await entry.shortfalls(event, inputsOf(file.id));
      const fits = wrong === 0 && shortfalls.length === 0;
      await move(file, fits ? 'import.pass' : 'import.refuse', importer, { rows, shortfalls });
      return shown(await fileOf(eventId, file.id));
    },

    /** Lets a checked file be entered. Throws conflict where it changed meanwhile or there is no room for all of it. */
    async confirm(
      eventId: string,
      id: string,
      version: number,
      importer: Importer,
    ): Promise<RegistrationImport> {
      const event = await eventFor(eventId, importer);
      const file = await fileOf(eventId, id);
      if (file.version !== version) throw new Problem('conflict', 'import.stale');
      entry.refuseOver(event);
      const shortfalls = await entry.shortfalls(event, inputsOf(id));
      if (shortfalls.length > 0) throw new Problem('conflict', 'import.noRoom');
      await move(file, 'import.confirm', importer);
      return shown(await fileOf(eventId, id));
    },

    /** Enters what has been confirmed; repeatable. */
    async work(): Promise<void> {
      for (const file of await store.listImporting()) await enterRows(file);
    },

    /** Takes a file away with all its rows say. Throws conflict where it changed meanwhile. */
    async discard(eventId: string, id: string, version: number, importer: Importer): Promise<void> {
      await eventFor(eventId, importer);
      const file = await fileOf(eventId, id);
      await move({ ...file, version }, 'import.discard', importer);
    },

    /** Lets files past their days go, with whatever they still said of people. Answers how many. */
    async forget(): Promise<number> {
      const old = await store.listOld(new Date(clock.now().getTime() - importDays * 86_400_000));
      for (const file of old) await move(file, 'import.forget', { by: { kind: 'system' } });
      return old.length;
    },

    /** Once it is recorded that a file is to go, it goes. */
    async followUp({ type }: { type: string }, { id }: { id: string }): Promise<void> {
      if (type === 'import.discarded' || type === 'import.forgotten') await store.remove(id);
    },
  };
}

const shown = ({
  shortfalls: _shortfalls,
  by: _by,
  ...file
}: StoredImport): RegistrationImport => ({ ...file, may: actionsOn(file.state) });
