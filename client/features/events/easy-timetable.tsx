import { useText } from '#client/text/text.tsx';
import { formatDay, formatTime } from '#shared/time.ts';
import { activityWords } from './activity-words.ts';
import type { EventView } from './event-view.ts';

/** The timetable in Easy Read: when each thing begins, what it is, what you do. */
export function EasyTimetable({ event: { days, zone } }: { event: EventView }) {
  const text = useText();
  return (
    <>
      <h2>{text('events:event.timetable')}</h2>
      {days.map((day) => (
        <div key={+day.startsAt}>
          {days.length > 1 && <h3>{formatDay(day.startsAt, zone, text)}</h3>}
          <ol className="ac-slots">
            {day.slots.map(({ startsAt, sessions, isChoice }) => (
              <li key={sessions[0]?.id} className="ac-slot">
                <p className="ac-slot__time">{formatTime(startsAt, zone, text)}</p>
                <div className="ac-slot__what">
                  {sessions.length > 1 && (
                    <p>{text(isChoice ? 'events:event.parallel' : 'events:event.parallelFree')}</p>
                  )}
                  {sessions.map(({ id, title, summary, lang, activities }) => (
                    <div key={id} className="ac-session">
                      <p lang={lang ?? undefined}>
                        <strong>{title}</strong>
                      </p>
                      {summary !== null && <p lang={lang ?? undefined}>{summary}</p>}
                      {activities.length > 0 && (
                        <p>{`${text('events:event.youWill')} ${activityWords(activities, text).toLowerCase()}.`}</p>
                      )}
                    </div>
                  ))}
                </div>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}
