import { setTimeout as wait } from 'node:timers/promises';

/** Lets work that can wait give way to people who wait for an answer. */
export interface GiveWay {
  /** Says that somebody waits for an answer; call what it answers when they have it. */
  entered(): () => void;
  /** Resolves when few people wait, or after the longest pause. */
  pause(): Promise<void>;
}

/**
 * Counts who waits for an answer in this process. While more than `crowd` do (8 unless told), each piece of background
 * work waits up to `longestMs` (500 unless told), so that a rush is answered first and mail still goes out meanwhile.
 */
export function createGiveWay({ crowd = 8, longestMs = 500 } = {}): GiveWay {
  let waiting = 0;

  return {
    entered() {
      let here = true;
      waiting += 1;
      return () => {
        if (here) waiting -= 1;
        here = false;
      };
    },
    async pause() {
      const end = performance.now() + longestMs;
      while (waiting > crowd && performance.now() < end) await wait(25);
    },
  };
}
