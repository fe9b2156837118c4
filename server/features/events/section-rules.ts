import { type EventSection, languageOf } from '#shared/event-section-ids.ts';
import type { SectionInput } from '#shared/event-sections.ts';
import type { Event } from '#shared/events.ts';
import { paragraphsOf } from '#shared/paragraphs.ts';
import type { FieldProblem } from '#shared/problem.ts';
import { arrangeableLater, sessionsLater } from './shift-rules.ts';
import { daysBetween, instantAt, inZone } from './zone-rules.ts';

/** What a form changes in an event, or what is wrong with it. */
export type Applied = { set: Partial<Event>; problems: FieldProblem[] };

type Inputs = { [Section in EventSection]: SectionInput<Section> };

/** What the form of a section makes of an event. */
export function applySection<Section extends EventSection>(
  section: Section,
  event: Event,
  input: Inputs[Section],
  now: Date,
): Applied {
  const language = languageOf(section);
  if (language !== null) return textsOf(language, event, input as Inputs['texts-en'], now);
  const apply = appliers[section as keyof typeof appliers] as (
    event: Event,
    input: Inputs[Section],
    now: Date,
  ) => Applied;
  return apply(event, input, now);
}

/** Whether people who are registered have to be told: when or where it is has changed. */
export const isMove = (event: Event, set: Partial<Event>): boolean =>
  event.state === 'published' &&
  ((set.startsAt !== undefined && +set.startsAt !== +event.startsAt) ||
    (set.endsAt !== undefined && +set.endsAt !== +event.endsAt) ||
    (set.venueId !== undefined && set.venueId !== event.venueId));

const only = (set: Partial<Event>): Applied => ({ set, problems: [] });

const appliers = {
  basics(event: Event, { seen: _seen, ...basics }: Inputs['basics']): Applied {
    const online =
      basics.mode === 'in-person' ? null : (event.online ?? { platform: '', phone: false });
    const venueId = basics.mode === 'online' ? null : event.venueId;
    return only({ ...basics, online, venueId });
  },

  dates(event: Event, input: Inputs['dates']): Applied {
    const { zone } = input;
    const problems: FieldProblem[] = [];
    const at = (name: 'starts' | 'ends' | 'opens' | 'closes'): Date => {
      const instant = instantAt(zone, input[`${name}Day`], input[`${name}Time`]);
      if (!instant) problems.push({ field: `${name}Time`, code: 'time.skipped' });
      return instant ?? event.startsAt;
    };
    if (!isZone(zone)) return { set: {}, problems: [{ field: 'zone', code: 'answer.missing' }] };
    const [startsAt, endsAt, opensAt, closesAt] = [
      at('starts'),
      at('ends'),
      at('opens'),
      at('closes'),
    ];
    if (problems.length > 0) return { set: {}, problems };
    // The timetable goes with the first day, each session at its own time of day.
    const inNewZone = (moment: Date) => inZone(event.zone, zone, moment);
    const days = daysBetween(zone, inNewZone(event.startsAt), startsAt);
    const sessions = event.sessions.map((session) => ({
      ...session,
      startsAt: inNewZone(session.startsAt),
      endsAt: inNewZone(session.endsAt),
    }));
    return only({
      zone,
      startsAt,
      endsAt,
      opensAt,
      closesAt,
      sessions: sessionsLater(sessions, zone, days),
      arrangeable: arrangeableLater(event.arrangeable, days),
    });
  },

  venue: (_event: Event, { venueId }: Inputs['venue']): Applied =>
    only({ venueId: venueId ?? null }),

  online(event: Event, input: Inputs['online'], now: Date): Applied {
    const { platform, phone, joining } = input;
    const written = Object.entries(joining).filter(([, words]) => words !== '');
    const texts = Object.fromEntries(written) as typeof joining;
    const { en } = texts;
    if (written.length > 0 && en === undefined)
      return { set: {}, problems: [{ field: 'joining.en', code: 'text.englishMissing' }] };
    const before: Record<string, string | undefined> = event.online?.joining ?? {};
    const isSame =
      Object.keys(before).length === written.length &&
      written.every(([id, words]) => before[id] === words);
    return only({
      online: {
        platform,
        phone,
        ...(en !== undefined && { joining: { ...texts, en } }),
        ...workOf(input),
      },
      ...(!isSame && { joiningAt: now }),
    });
  },

  support(_event: Event, { provided, arrange, until, dates }: Inputs['support']): Applied {
    const rows = arrange
      .filter((code) => !provided.includes(code))
      .map((code) => ({ code, until: dates[code] ?? until ?? '' }));
    const problems = rows.flatMap(({ code, until: day }): FieldProblem[] => {
      if (day === '') return [{ field: 'until', code: 'support.dayMissing' }];
      return isDay(day) ? [] : [{ field: `dates.${code}`, code: 'date.invalid' }];
    });
    return { set: { provided, arrangeable: rows }, problems: problems.slice(0, 20) };
  },

  contact: (_event: Event, { name, email, phone }: Inputs['contact']): Applied =>
    only({ contact: { name, email, phone } }),

  holds: (_event: Event, { holdMinutes, offerHours }: Inputs['holds']): Applied =>
    only({ holdMinutes, offerHours }),
};

function textsOf(
  language: keyof Event['texts'],
  event: Event,
  { title, summary, about }: Inputs['texts-en'],
  now: Date,
): Applied {
  const text = { title, summary, about: paragraphsOf(about) };
  return only({
    texts: { ...event.texts, [language]: text },
    writtenAt: { ...event.writtenAt, [language]: now },
  });
}

const isDay = (day: string): boolean => !Number.isNaN(Date.parse(`${day}T00:00:00Z`));

function isZone(zone: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** What those who work there are told, once somebody has said how they are seen or heard. */
const workOf = ({ interpreters, captions, backUp, workJoining }: Inputs['online']) =>
  interpreters === '' ? {} : { work: { interpreters, captions, backUp, joining: workJoining } };
