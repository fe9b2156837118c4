import type { EventView } from './event-view.ts';

/** What the box beside an event says and offers. */
export interface Call {
  button: 'register' | 'wait' | 'ask' | 'others' | null;
  /** The moment that the sentence of this state names. */
  moment: Date | null;
  /** Those who have registered can still change their answers; needs stay open after registration closes. */
  changes: boolean;
  /** The pools whose free places are worth telling. */
  pools: EventView['places'];
}

/** What to offer, by how registration stands. */
export function callOf({
  registration,
  opensAt,
  closesAt,
  endsAt,
  places,
}: Pick<EventView, 'registration' | 'opensAt' | 'closesAt' | 'endsAt' | 'places'>): Call {
  const pools = registration === 'open' ? places : [];
  switch (registration) {
    case 'open':
      return { button: 'register', moment: closesAt, changes: true, pools };
    case 'full':
      return { button: 'wait', moment: closesAt, changes: true, pools };
    case 'not-open':
      return { button: 'ask', moment: opensAt, changes: false, pools };
    case 'closed':
      return { button: 'ask', moment: closesAt, changes: true, pools };
    case 'past':
      return { button: 'others', moment: endsAt, changes: false, pools };
    case 'cancelled':
      return { button: 'others', moment: null, changes: false, pools };
  }
}
