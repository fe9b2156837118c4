import type { ReactNode } from 'react';

/** What a state means for the reader, whatever its word is. */
export type TagTone = keyof typeof shapes;

/** The state of a thing: a word and a shape of its own, so that colour is never the only signal. */
export function Tag({ tone = 'calm', children }: { tone?: TagTone; children: ReactNode }) {
  return (
    <strong className={`ac-tag ac-tag--${tone}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={shapes[tone]} />
      </svg>
      {children}
    </strong>
  );
}

/** A tick, half a clock, a cross, a star, a ring. */
const shapes = {
  good: 'M6.2 13.6.8 8.2l2.4-2.4 3 3L12.8 2.2l2.4 2.4z',
  wait: 'M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0zm0 2.5a5.5 5.5 0 1 0 0 11z',
  bad: 'm3 .8 5 5 5-5L15.2 3l-5 5 5 5-2.2 2.2-5-5-5 5L.8 13l5-5-5-5z',
  new: 'm8 0 2.3 5.4 5.7.5-4.3 3.8 1.3 5.8-5-3-5 3 1.3-5.8L0 5.9l5.7-.5z',
  calm: 'M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0zm0 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3z',
} as const;
