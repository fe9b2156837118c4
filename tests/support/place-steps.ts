import fc from 'fast-check';

/** What people and staff do with the places of an event, one at a time. */
export type Step =
  | {
      does: 'register';
      size: number;
      pool: string;
      session: string | null;
      ifFull: 'wait' | 'stop';
    }
  | { does: 'hold'; pool: string }
  | { does: 'cancel' | 'accept' | 'decline'; which: number }
  | { does: 'change'; which: number; session: string | null; pool: string }
  | { does: 'capacity'; pool: string; capacity: number }
  | { does: 'offer' | 'approve' | 'refuse' | 'split'; which: number }
  | { does: 'move'; which: number; pool: string }
  | { does: 'advance'; minutes: number }
  | { does: 'sweep' | 'relay' };

const pool = fc.constantFrom('general', 'wales');
const anyPool = fc.constantFrom('general', 'wales', 'kept');
const session = fc.constantFrom(null, 's1', 's2');
const which = fc.nat(30);
/** Any step, those that fill the event more often than others. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('register' as const),
      size: fc.integer({ min: 1, max: 3 }),
      pool,
      session,
      ifFull: fc.constantFrom('wait' as const, 'stop' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('hold' as const), pool }) },
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constantFrom('cancel', 'accept', 'decline'), which }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('change' as const), which, session, pool }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constantFrom('offer', 'approve', 'refuse', 'split'), which }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('move' as const), which, pool: anyPool }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('capacity' as const),
      pool: fc.constantFrom('general', 'wales', 'session:s1'),
      capacity: fc.integer({ min: 0, max: 6 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('advance' as const),
      minutes: fc.constantFrom(1, 61, 49 * 60),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constantFrom('sweep' as const, 'relay' as const) }),
  },
);

/** How people get in at the event. */
export const admission = fc.record({
  order: fc.constantFrom('first-who-fits' as const, 'strict' as const),
  offers: fc.constant('automatic' as const),
  approval: fc.boolean(),
});
