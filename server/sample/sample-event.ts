import type { ActivityCode, Event, EventInput, Session } from '#shared/events.ts';
import type { NeedCode } from '#shared/access-needs.ts';

/** A session by its day (0 is the first) and local times. */
export interface SampleSession extends Omit<
  Session,
  'startsAt' | 'endsAt' | 'strand' | 'choice' | 'capacity' | 'recorded' | 'provided'
> {
  day?: number;
  from: string;
  to: string;
  strand?: string;
  choice?: string;
  capacity?: number;
  recorded?: boolean;
  provided?: NeedCode[];
  activities: ActivityCode[];
}

/** An event by the plan's date and local times; the builder gives it its instants. */
export interface SampleEvent extends Pick<
  Event,
  'slug' | 'controllerId' | 'activity' | 'kind' | 'nation' | 'texts' | 'pools' | 'provided'
> {
  /** ISO day in the plan. */
  on: string;
  venueId?: string;
  platform?: string;
  sessions: SampleSession[];
  strands?: EventInput['strands'];
  /** What can be arranged besides: see `lead-times.ts`. */
  arranged: NeedCode[];
  /** Weeks before the event at which registration opens. */
  opensWeeks: number;
  /** Days before the event at which it closes, at 17:00. */
  closesDays: number;
}
