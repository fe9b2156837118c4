import { DataTable, type Column } from '#client/design/data-table.tsx';
import { Pictogram } from '#client/design/pictogram.tsx';
import { useText } from '#client/text/text.tsx';
import { formatDay, formatTimes } from '#shared/time.ts';
import { activityPictures } from './activity-pictures.ts';
import { activityWords } from './activity-words.ts';
import type { EventView } from './event-view.ts';
import type { SessionView } from './timetable-view.ts';

/** What people are asked to do, so that they can say beforehand what would help (domain rules §2.1). */
export function EventActivities({ event }: { event: EventView }) {
  const text = useText();
  const { activities, days, zone, recorded } = event;
  const columns: Column<SessionView>[] = [
    {
      key: 'session',
      heading: text('events:event.session'),
      cell: ({ title, lang }) => (lang === null ? title : <span lang={lang}>{title}</span>),
    },
    {
      key: 'time',
      heading: text('events:event.time'),
      cell: ({ startsAt, endsAt }) => formatTimes(startsAt, endsAt, zone, text),
    },
    {
      key: 'asked',
      heading: text('events:event.asked'),
      cell: (session) => activityWords(session.activities, text),
    },
  ];
  return (
    <section aria-labelledby="activities">
      <h2 id="activities">{text('events:event.activities')}</h2>
      <p>{text('events:event.activitiesIntro')}</p>
      <ul className="ac-icons">
        {activities.map((code) => (
          <li key={code}>
            <Pictogram name={activityPictures[code]} size={44} />
            <span>{text(`events:activities.${code}.means`)}</span>
          </li>
        ))}
      </ul>
      {days.map((day) => (
        <DataTable
          key={+day.startsAt}
          caption={text('events:event.byDay', { day: formatDay(day.startsAt, zone, text) })}
          columns={columns}
          rows={day.slots
            .flatMap(({ sessions }) => sessions)
            .filter((session) => session.activities.length > 0)}
          keyOf={({ id }) => id}
        />
      ))}
      <h3>{text('events:event.recording')}</h3>
      <p>{text(recordedKeys[recorded])}</p>
    </section>
  );
}

const recordedKeys = {
  all: 'events:event.recordedAll',
  some: 'events:event.recordedSome',
  none: 'events:event.recordedNone',
} as const;
