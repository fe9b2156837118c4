import { z } from 'zod';
import { needCodes, type NeedCode } from './access-needs.ts';
import { eventKinds, eventModes } from './event-kinds.ts';
import { writtenLocaleIds } from './locales.ts';
import { legalRegime, nation } from './nations.ts';
import { offerWays, poolKinds, waitingOrders } from './pools.ts';
import { venue } from './venues.ts';
import { written } from './written-schema.ts';
import { onlineWork } from './online-work.ts';

export const eventStates = ['draft', 'published', 'cancelled', 'completed'] as const;
export type EventState = (typeof eventStates)[number];

/** What a person is asked to do in a session: the activity table (domain rules §2.1). */
export const activityCodes = [
  'listening',
  'watching_screen',
  'reading',
  'writing',
  'small_group',
  'speaking_to_all',
  'moving',
  'standing',
  'using_device',
  'voting',
  'quiet_time',
] as const;
export type ActivityCode = (typeof activityCodes)[number];

export const sessionKinds = [
  'plenary',
  'workshop',
  'talk',
  'panel',
  'break',
  'lunch',
  'social',
  'registration',
] as const;

const needCode = z.enum(needCodes as [NeedCode, ...NeedCode[]]);

/** Places of one kind at an event; `id` is unique in the event (`general`, `delegation-wales`). */
export const pool = z.object({
  id: z.string(),
  kind: z.enum(poolKinds),
  nation: nation.nullable(),
  capacity: z.int().min(0),
  /** Its own name, where its kind does not say enough. */
  texts: written(z.string()).optional(),
  /** Held-back places alone: the day in the event's zone from which what is left of them is open to all. */
  releaseOn: z.iso.date().optional(),
});
export type Pool = z.infer<typeof pool>;

/** One part of the timetable; sessions with the same `choice` stand beside each other and a person picks one. */
export const session = z.object({
  id: z.string(),
  startsAt: z.coerce.date(),
  endsAt: z.coerce.date(),
  kind: z.enum(sessionKinds),
  strand: z.string().nullable(),
  choice: z.string().nullable(),
  capacity: z.int().nullable(),
  recorded: z.boolean(),
  /** How people take part, where it is not as in the whole event. */
  mode: z.enum(eventModes).optional(),
  /** Names, as they are to be read. */
  speakers: z.array(z.string()).optional(),
  activities: z.array(z.enum(activityCodes)),
  /** What is there; everybody sees it. */
  provided: z.array(needCode),
  /** What the organisers want there and have not got yet; staff alone see it. */
  wanted: z.array(needCode).optional(),
  texts: written(z.strictObject({ title: z.string(), summary: z.string().optional() })),
});
export type Session = z.infer<typeof session>;

/** How people get in, once registration is open. */
export const admission = z.object({
  order: z.enum(waitingOrders),
  offers: z.enum(offerWays),
  /** Whether each registration waits, its places held, until staff approve it. */
  approval: z.boolean(),
});
/** How people join from elsewhere, as everybody may know it. */
const online = z.object({ platform: z.string(), phone: z.boolean() });

/** Welsh that stands behind the English, and who answers for it (domain rules §2.6). */
export const welshOverride = z.object({
  approver: z.string(),
  reason: z.string(),
  at: z.coerce.date(),
});

/** An event as its organisers keep it. Instants are UTC; `zone` is the IANA zone it happens in. */
export const event = z.object({
  id: z.string(),
  slug: z.string(),
  controllerId: z.string(),
  activity: z.string(),
  kind: z.enum(eventKinds),
  nation,
  legalRegime,
  mode: z.enum(eventModes),
  zone: z.string(),
  startsAt: z.coerce.date(),
  endsAt: z.coerce.date(),
  state: z.enum(eventStates),
  texts: written(
    z.strictObject({ title: z.string(), summary: z.string(), about: z.array(z.string()) }),
  ),
  venueId: z.string().nullable(),
  online: online
    .extend({ joining: written(z.string()).optional(), work: onlineWork.optional() })
    .nullable(),
  strands: z.array(z.object({ id: z.string(), texts: written(z.string()) })),
  sessions: z.array(session),
  pools: z.array(pool),
  provided: z.array(needCode),
  /** What can be arranged, and the last day to ask so that it is sure to be there. */
  arrangeable: z.array(z.object({ code: needCode, until: z.iso.date() })),
  contact: z.object({ name: z.string(), email: z.string(), phone: z.string() }),
  opensAt: z.coerce.date(),
  closesAt: z.coerce.date(),
  /** Minutes that a place is held while a person fills in the form. */
  holdMinutes: z.int().min(5).max(720),
  /** Hours that an offer to the waiting list stands. */
  offerHours: z.int().min(1).max(336),
  admission: admission.optional(),
  /** How often each section was changed, so that two people who change one section notice. */
  edits: z.record(z.string(), z.int()).optional(),
  /** When each language was last written. */
  writtenAt: z.partialRecord(z.enum(writtenLocaleIds), z.coerce.date()).optional(),
  /** When the joining instructions last changed. */
  joiningAt: z.coerce.date().optional(),
  welshOverride: welshOverride.optional(),
  version: z.int(),
});
export type Event = z.infer<typeof event>;

/** An event as it is made: what the store gives it is left out. */
export const eventInput = z.strictObject(event.omit({ id: true, version: true }).shape);
export type EventInput = z.infer<typeof eventInput>;

/** Whether a person can register now, and if not, why. */
export const registrationStates = [
  'not-open',
  'open',
  'full',
  'closed',
  'past',
  'cancelled',
] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** Where an event stands as its organisers see it: while it is published, by whether people can register. */
export const eventStages = ['draft', ...registrationStates, 'completed'] as const;
export type EventStage = (typeof eventStages)[number];

/** What organisers do with an event. */
export const eventActions = [
  'event.change',
  'event.publish',
  'event.open-registration',
  'event.close-registration',
  'event.move',
  'event.complete',
  'event.cancel',
  'event.clone',
] as const;
export type EventAction = (typeof eventActions)[number];

/** Free places of a pool as the public sees them; a pool with none left can be waited for. */
export const freePlaces = z.object({ pool: z.string(), free: z.int(), capacity: z.int() });
export type FreePlaces = z.infer<typeof freePlaces>;

/** An event as a list shows it. */
export const eventSummary = event
  .pick({
    id: true,
    slug: true,
    kind: true,
    nation: true,
    mode: true,
    zone: true,
    startsAt: true,
    endsAt: true,
    state: true,
    texts: true,
    provided: true,
    closesAt: true,
  })
  .extend({ town: z.string().nullable(), registration: z.enum(registrationStates) });
export type EventSummary = z.infer<typeof eventSummary>;

/** An event as its own page shows it; how to join is for those who registered. */
export const eventPage = event
  .omit({ edits: true, writtenAt: true, joiningAt: true, welshOverride: true })
  .extend({
    online: online.nullable(),
    sessions: z.array(session.omit({ wanted: true })),
    controller: z.object({ name: z.string(), email: z.string() }),
    venue: venue.nullable(),
    registration: z.enum(registrationStates),
    places: z.array(freePlaces),
    /** The ISO day that it is in the event's zone, to say honestly which dates have passed. */
    today: z.iso.date(),
  });
export type EventPage = z.infer<typeof eventPage>;

/** How many events of an activity there are in a nation, online or not, and how many are over. */
export const eventCount = z.object({
  activity: z.string(),
  nation,
  kind: z.enum(eventKinds),
  planned: z.int(),
  held: z.int(),
});
export type EventCount = z.infer<typeof eventCount>;

/** The filters of the events list; each is a link or a field of a plain form. */
export const eventQuery = z.strictObject({
  nation: nation.optional(),
  kind: z.enum(eventKinds).optional(),
  mode: z.enum(['in-person', 'online']).optional(),
  with: z.enum(['bsl', 'sttr_captions']).optional(),
  when: z.enum(['coming', 'past']).default('coming'),
  words: z.string().trim().max(100).optional(),
  page: z.coerce.number().int().min(1).max(1000).default(1),
});
export type EventQuery = z.infer<typeof eventQuery>;
