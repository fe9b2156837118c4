import type { AccessFigures, OutcomeRow } from '#shared/access-figures.ts';
import { type AccessSettings, accessSettingsOn } from '#shared/access-settings.ts';
import type { Event } from '#shared/events.ts';
import { allows, type Reach, reachOf } from '#shared/permissions.ts';
import type { EventName } from '#shared/staff-events.ts';
import { isoDay } from '#shared/time.ts';
import type { Clock } from '#server/platform/clock.ts';
import { type NewEvent, newEvent } from '#server/platform/relay.ts';
import { Problem } from '#server/problems.ts';
import { boardZone } from './board-service.ts';
import { noOutcomes, outcomes, statedOf } from './figures-rules.ts';
import type { FiguresStore } from './figures-store.ts';
import type { EventsPort } from './ports.ts';
import type { Caller } from './service.ts';
import { welshFor } from './welsh-rules.ts';

export interface FiguresPorts {
  figures: FiguresStore;
  settings: {
    list(): Promise<AccessSettings[]>;
    add(settings: AccessSettings, event: NewEvent, now: Date): Promise<boolean>;
  };
  listNames: (reach: Reach) => Promise<EventName[]>;
  events: EventsPort;
  /** How many people have a place at an event. */
  countPlaced: (eventIds: readonly string[]) => Promise<Record<string, number>>;
  /** Rows of counts, the last their sum, as they may be shown: small numbers as in figures about equality. */
  showSmall: (counts: readonly (readonly number[])[]) => Promise<OutcomeRow[] | null>;
  clock: Clock;
  nudge: () => void;
}

export type AccessFiguresService = ReturnType<typeof createAccessFigures>;

/** How far what people asked for was met, and by when it is to be answered. */
export function createAccessFigures(ports: FiguresPorts) {
  const { figures, settings, listNames, events, countPlaced, showSmall, clock, nudge } = ports;

  async function rowsOf(names: readonly EventName[]) {
    const found = await figures.countOutcomes(names.map(({ id }) => id));
    const counted = names.flatMap((name) => {
      const counts = found.get(name.id) ?? noOutcomes();
      return statedOf(counts) === 0 ? [] : [{ name, cells: outcomes.map((one) => counts[one]) }];
    });
    const rows = counted.map(({ cells }) => cells);
    const sum = outcomes.map((_one, at) => rows.reduce((total, row) => total + (row[at] ?? 0), 0));
    const shown = await showSmall([...rows, sum]);
    if (!shown) return { events: [], all: null };
    return {
      events: counted.flatMap(({ name: { id, texts } }, at) => {
        const row = shown[at];
        return row ? [{ id, titles: texts, row }] : [];
      }),
      all: shown.at(-1) ?? null,
    };
  }

  async function welshAt(names: readonly EventName[], now: AccessSettings) {
    const coming = names.filter(
      ({ nation, startsAt }) => nation === 'wales' && startsAt > clock.now(),
    );
    const ids = coming.map(({ id }) => id);
    const [wishes, placed] = await Promise.all([figures.countWelsh(ids), countPlaced(ids)]);
    const all: Array<Event | null> = await Promise.all(ids.map((id) => events.find(id)));
    return coming.flatMap(({ id, texts }, at) => {
      if (all[at]?.state !== 'published') return [];
      const people = placed[id] ?? 0;
      // The form asks everybody, and whoever registers by phone is asked by staff.
      const asked = { invited: people, asked: people, wishWelsh: wishes.get(id) ?? 0 };
      const meeting = { kind: 'public', aboutWellbeing: false, canBeHeldInWelsh: false } as const;
      const regime = now.welshRegime;
      const { provide, binding } = welshFor({ ...meeting, ...asked, regime }, now);
      return [{ id, titles: texts, provide, binding }];
    });
  }

  return {
    async get({ asker }: Caller): Promise<AccessFigures> {
      const roles = asker.roles ?? [];
      const names = await listNames(reachOf(roles, 'access.see'));
      const all = await settings.list();
      const today = isoDay(clock.now(), boardZone);
      const now = accessSettingsOn(all, today);
      return {
        ...(await rowsOf(names)),
        welsh: await welshAt(names, now),
        settings: now,
        coming: all.filter(({ from }) => from > today),
        may: allows(roles, 'access.change') ? ['access-settings.add'] : [],
      };
    },

    /** Settles what counts from a day on; what has counted is never changed. Throws forbidden, invalid. */
    async addSettings(wanted: AccessSettings, { asker, by }: Caller): Promise<void> {
      if (!allows(asker.roles ?? [], 'access.change'))
        throw new Problem('forbidden', 'request.forbidden');
      const refused = (code: 'equality.settingPast' | 'equality.settingThere') =>
        new Problem('invalid', 'request.invalid', [{ field: 'from', code }]);
      if (wanted.from < isoDay(clock.now(), boardZone)) throw refused('equality.settingPast');
      const told = newEvent('access-settings.added', {}, by.actor, by.requestId);
      if (!(await settings.add(wanted, told, clock.now()))) throw refused('equality.settingThere');
      nudge();
    },
  };
}
