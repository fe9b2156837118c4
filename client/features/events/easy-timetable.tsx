import { timetableHref } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { formatDay, formatTime } from '#shared/time.ts';
import { activityWords } from './activity-words.ts';
import type { EventView } from './event-view.ts';

/** The timetable in Easy Read: when each thing begins, what it is, what you do. */
export function EasyTimetable({ event: { slug, days, zone, registration } }: { event: EventView }) {
  const { locale, text } = useVoice();
  const over = registration === 'past' || registration === 'cancelled';
  return (
    <>
      <h2>{text('events:event.timetable')}</h2>
      {days.length > 0 && !over && (
        <p className="ac-screen">
          <a className="govuk-link" href={timetableHref(slug, locale)} download>
            {text('events:event.timetableFile')}
          </a>
        </p>
      )}
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
                  {sessions.map(
                    ({ id, title, summary, lang, activities, speakers, recorded, mode }) => (
                      <div key={id} className="ac-session">
                        <p lang={lang ?? undefined}>
                          <strong>{title}</strong>
                        </p>
                        {summary !== null && <p lang={lang ?? undefined}>{summary}</p>}
                        {speakers.length > 0 && (
                          <p>{text('events:event.speakers', { names: speakers.join(', ') })}</p>
                        )}
                        {mode !== undefined && <p>{text(`events:event.modes.${mode}`)}</p>}
                        {recorded && <p>{text('events:event.recorded')}</p>}
                        {activities.length > 0 && (
                          <p>{`${text('events:event.youWill')} ${activityWords(activities, text).toLowerCase()}.`}</p>
                        )}
                      </div>
                    ),
                  )}
                </div>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}
