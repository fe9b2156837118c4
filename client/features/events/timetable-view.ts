import type { Event, FreePlaces, Session } from '#shared/events.ts';
import { byTime } from '#shared/session-order.ts';
import type { LocaleId } from '#shared/locales.ts';
import { isoDay } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import type { Support } from './support-words.ts';

/** A session in the reader's language. */
export interface SessionView extends Pick<
  Session,
  'id' | 'startsAt' | 'endsAt' | 'kind' | 'recorded' | 'mode' | 'activities'
> {
  speakers: string[];
  title: string;
  summary: string | null;
  /** Null where it stands in the reader's own language. */
  lang: string | null;
  strand: { name: string; lang: string | null } | null;
  provided: Support[];
  /** Places that are left, where the session has places of its own. */
  free: number | null;
}

/** What begins at one time; several sessions stand beside each other, and `isChoice` says that a person picks one. */
export interface SlotView {
  startsAt: Date;
  endsAt: Date;
  isChoice: boolean;
  sessions: SessionView[];
}

export interface DayView {
  startsAt: Date;
  endsAt: Date;
  slots: SlotView[];
}

/** The timetable by day of the event's zone and by time, each session in the reader's language. */
export function timetableOf(
  { sessions, strands, zone, places }: TimetableParts,
  localeId: LocaleId,
  support: (code: Session['provided'][number]) => Support,
): DayView[] {
  const free = new Map(places.map((place) => [place.pool, place.free]));
  const strandNames = new Map(strands.map(({ id, texts }) => [id, chooseWritten(texts, localeId)]));
  const days: (DayView & { day: string })[] = [];
  for (const session of sessions.toSorted(byTime)) {
    const { text, lang, missing } = chooseWritten(session.texts, localeId);
    const { id, startsAt, endsAt, kind, recorded, activities, strand, choice, provided } = session;
    const named = strand === null ? undefined : strandNames.get(strand);
    const view: SessionView = {
      id,
      startsAt,
      endsAt,
      kind,
      recorded,
      mode: session.mode,
      speakers: session.speakers ?? [],
      activities,
      title: text.title,
      summary: text.summary ?? null,
      lang: missing ? lang : null,
      strand: named ? { name: named.text, lang: named.missing ? named.lang : null } : null,
      provided: provided.map(support),
      free: free.get(`session:${id}`) ?? null,
    };
    const day = isoDay(startsAt, zone);
    const today = days.at(-1)?.day === day ? days.at(-1) : undefined;
    const slot = today?.slots.at(-1);
    if (!today) days.push({ day, startsAt, endsAt, slots: [firstOf(view, choice !== null)] });
    else {
      if (endsAt > today.endsAt) today.endsAt = endsAt;
      if (slot && +slot.startsAt === +startsAt) addTo(slot, view, choice !== null);
      else today.slots.push(firstOf(view, choice !== null));
    }
  }
  return days.map(({ day: _day, ...rest }) => rest);
}

type TimetableParts = Pick<Event, 'sessions' | 'strands' | 'zone'> & { places: FreePlaces[] };

const firstOf = (view: SessionView, isChoice: boolean): SlotView => ({
  startsAt: view.startsAt,
  endsAt: view.endsAt,
  isChoice,
  sessions: [view],
});

function addTo(slot: SlotView, view: SessionView, isChoice: boolean): void {
  slot.sessions.push(view);
  slot.isChoice ||= isChoice;
  if (view.endsAt > slot.endsAt) slot.endsAt = view.endsAt;
}
