import type { ReactNode } from 'react';

/** One thing that happened; `dateTime` is the machine's form of `when`. */
export interface TimelineEntry {
  id: string;
  title: string;
  when: string;
  dateTime: string;
  body?: ReactNode;
}

/** What happened, in the order given. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="ac-timeline">
      {entries.map(({ id, title, when, dateTime, body }) => (
        <li key={id} className="ac-timeline__event">
          <p className="ac-timeline__title">{title}</p>
          <p className="ac-timeline__when">
            <time dateTime={dateTime}>{when}</time>
          </p>
          {body !== undefined && <div className="ac-timeline__body">{body}</div>}
        </li>
      ))}
    </ol>
  );
}
