import type { CloneInput, NewEventInput } from '#shared/event-editor.ts';
import type { Event, EventInput } from '#shared/events.ts';
import { Problem } from '#server/problems.ts';
import type { By, EventStore } from './ports.ts';
import type { Events } from './service.ts';
import { eventLater } from './shift-rules.ts';
import { slugOf, slugsToTry } from './slug-rules.ts';
import { daysBetween, instantAt } from './zone-rules.ts';

export interface MakePorts {
  events: Pick<Events, 'add'>;
  store: Pick<EventStore, 'findBySlug'>;
  clock: { now(): Date };
}

/** New drafts, from a few answers or like an event that stands; each gets an address of its own. */
export function createMakeEvent({ events, store, clock }: MakePorts) {
  async function addUnder(input: EventInput, who: By): Promise<Event> {
    for (const slug of slugsToTry(input.slug))
      if (!(await store.findBySlug(slug))) return events.add({ ...input, slug }, who);
    throw new Problem('conflict', 'request.conflict');
  }

  return {
    /** A draft that begins at 10 and ends at 3, hours that suit most (domain rules §2.1). Throws invalid. */
    create({ title, day, nation, mode, ...named }: NewEventInput, who: By): Promise<Event> {
      const now = clock.now();
      const startsAt = comingAt(homeZone, day, '10:00', now);
      return addUnder(
        {
          ...named,
          slug: slugOf(title),
          nation,
          legalRegime: nation === 'northern-ireland' ? 'dda-1995' : 'equality-act-2010',
          mode,
          zone: homeZone,
          startsAt,
          endsAt: comingAt(homeZone, day, '15:00', now),
          state: 'draft',
          texts: { en: { title, summary: '', about: [] } },
          venueId: null,
          online: mode === 'in-person' ? null : { platform: '', phone: false },
          strands: [],
          sessions: [],
          pools: [],
          provided: [],
          arrangeable: [],
          contact: { name: '', email: '', phone: '' },
          opensAt: now,
          closesAt: startsAt,
          holdMinutes: 60,
          offerHours: 48,
        },
        who,
      );
    },

    /** A draft like an event on another day: its timetable and all its dates are as far apart. Throws invalid. */
    clone(event: Event, { day, title }: CloneInput, who: By): Promise<Event> {
      const { id, version: _version, edits: _edits, ...kept } = event;
      const { welshOverride: _override, joiningAt: _joiningAt, ...same } = kept;
      const first = comingAt(event.zone, day, '12:00', clock.now());
      const later = eventLater(event, daysBetween(event.zone, event.startsAt, first));
      const texts = { ...event.texts, en: { ...event.texts.en, title } };
      const input = { ...same, ...later, texts, state: 'draft', slug: slugOf(title) } as const;
      return addUnder(input, { ...who, like: id });
    },
  };
}

const homeZone = 'Europe/London';

function comingAt(zone: string, day: string, time: string, now: Date): Date {
  const at = instantAt(zone, day, time);
  if (!at || at <= now)
    throw new Problem('invalid', 'request.invalid', [{ field: 'day', code: 'event.dayPast' }]);
  return at;
}
