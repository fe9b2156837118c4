import type { Clock } from '#server/platform/clock.ts';

export interface FixedClock extends Clock {
  set(iso: string): void;
  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void;
}

/** A clock that stands still until a test moves it. */
export function fixedClock(iso = '2030-03-01T09:00:00Z'): FixedClock {
  let at = new Date(iso).getTime();
  return {
    now: () => new Date(at),
    set(next) {
      at = new Date(next).getTime();
    },
    advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }) {
      at += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
    },
  };
}
