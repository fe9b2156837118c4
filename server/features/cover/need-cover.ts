import { coverOfNeed } from './need-cover-rules.ts';
import type { CoverPorts } from './ports.ts';
import { standingOf } from './standing-rules.ts';
import { kindOfNeed } from './wanted-rules.ts';

/** What bookings mean for those who asked: how many of their sessions are sure, by need. Whoever asks records the read. */
export function createNeedCover({
  requirements,
  settings,
  events,
  listNeeds,
  listChoices,
  listBookings,
  clock,
}: CoverPorts) {
  return async function coverOf(
    persons: readonly string[],
  ): Promise<Record<string, { sessions: number; covered: number }>> {
    const needs = await listNeeds({ persons });
    if (needs.length === 0) return {};
    const ids = [...new Set(needs.map(({ eventId }) => eventId))];
    const own = await requirements.listOf(ids);
    if (own.length === 0) return {};
    const [kept, bookings, choices, found] = await Promise.all([
      settings.find(),
      listBookings(ids),
      listChoices({ persons }),
      Promise.all(ids.map(events.get)),
    ]);
    const now = clock.now();
    const shared = { requirements: own, bookings, settings: kept, now };
    const { piecesOf } = standingOf({ events: found, ...shared });
    return Object.fromEntries(
      needs.flatMap(({ id, eventId, person, code, method }) => {
        const kind = kindOfNeed(code, method);
        const event = found.find((one) => one.id === eventId);
        if (!kind || !event) return [];
        const theirs = own.filter((one) => one.eventId === eventId);
        const need = { person, kind, chosen: choices.get(person) ?? [] };
        const cover = coverOfNeed(need, event, theirs, piecesOf);
        return cover ? [[id, cover] as const] : [];
      }),
    );
  };
}
