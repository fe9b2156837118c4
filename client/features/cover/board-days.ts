import type { BoardRow } from '#shared/cover-board.ts';
import { isoDay } from '#shared/time.ts';

const hour = 3_600_000;

/** The rows of one day, and the whole hours that its picture spans. */
export interface BoardDay {
  day: string;
  rows: BoardRow[];
  from: number;
  until: number;
  /** Moments to name along the top: at most seven. */
  marks: Date[];
}

/** The board, day by day. */
export function boardDays(rows: readonly BoardRow[], zone: string): BoardDay[] {
  const days = new Map<string, BoardRow[]>();
  for (const row of rows) {
    const day = isoDay(row.startsAt, zone);
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return [...days].map(([day, own]) => {
    const from = Math.floor(Math.min(...own.map(({ startsAt }) => +startsAt)) / hour) * hour;
    const until = Math.ceil(Math.max(...own.map(({ endsAt }) => +endsAt)) / hour) * hour;
    const step = Math.ceil((until - from) / hour / 6) * hour;
    const marks: Date[] = [];
    for (let at = from; at < until; at += step) marks.push(new Date(at));
    return { day, rows: own, from, until, marks };
  });
}

/** What a row is known by on its page. */
export const rowId = ({ requirementId, sessionId }: BoardRow): string =>
  `row-${requirementId}-${sessionId}`;
