import type { EventInput } from '#shared/events.ts';
import { leadDays } from './lead-times.ts';
import { partners } from './partners.ts';
import type { SampleEvent, SampleSession } from './sample-event.ts';
import { addDays, instantOf, sampleZone, shiftDay } from './shift.ts';

/** An event of the sample as its organisers would have entered it, moved by whole weeks. */
export function buildEvent(sample: SampleEvent, weeks: number, now: Date): EventInput {
  const first = shiftDay(sample.on, weeks);
  const sessions = sample.sessions.map((session) => sessionOn(first, session));
  const partner = partners.find(({ id }) => id === sample.controllerId);
  if (!partner) throw new Error(`no partner ${sample.controllerId}`);
  const startsAt = new Date(Math.min(...sessions.map((session) => +session.startsAt)));
  const endsAt = new Date(Math.max(...sessions.map((session) => +session.endsAt)));
  const { slug, controllerId, activity, kind, nation, texts, pools, provided, arranged } = sample;
  const { name, email, phone } = partner;
  return {
    slug,
    controllerId,
    activity,
    kind,
    nation,
    // The partner's own nation says which law its events stand under (domain rules §2.4).
    legalRegime: partner.nation === 'northern-ireland' ? 'dda-1995' : 'equality-act-2010',
    mode: modeOf(sample),
    zone: sampleZone,
    startsAt,
    endsAt,
    state: endsAt <= now ? 'completed' : 'published',
    texts,
    venueId: sample.venueId ?? null,
    online: sample.platform === undefined ? null : { platform: sample.platform, phone: true },
    strands: sample.strands ?? [],
    sessions,
    pools,
    provided,
    arrangeable: arranged.flatMap((code) => {
      const days = leadDays[code];
      return days === undefined || provided.includes(code)
        ? []
        : [{ code, until: addDays(first, -days) }];
    }),
    contact: { name, email, phone },
    opensAt: instantOf(addDays(first, -7 * sample.opensWeeks), '09:00'),
    closesAt: instantOf(addDays(first, -sample.closesDays), '17:00'),
    holdMinutes: 60,
    offerHours: 72,
  };
}

function sessionOn(first: string, session: SampleSession): EventInput['sessions'][number] {
  const { day = 0, from, to, strand, choice, capacity, recorded, provided, ...rest } = session;
  const date = addDays(first, day);
  return {
    ...rest,
    startsAt: instantOf(date, from),
    endsAt: instantOf(date, to),
    strand: strand ?? null,
    choice: choice ?? null,
    capacity: capacity ?? null,
    recorded: recorded ?? false,
    provided: provided ?? [],
  };
}

function modeOf({ venueId, platform }: SampleEvent): EventInput['mode'] {
  if (venueId === undefined) return 'online';
  return platform === undefined ? 'in-person' : 'hybrid';
}
