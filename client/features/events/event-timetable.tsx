import { timetableHref } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { Text } from '#shared/text.ts';
import { formatDay, formatTimes } from '#shared/time.ts';
import type { EventView } from './event-view.ts';
import type { SessionView, SlotView } from './timetable-view.ts';

/** What happens when: each day a list by time; what runs at the same time stands side by side. */
export function EventTimetable({
  event: { slug, days, zone, registration },
}: {
  event: EventView;
}) {
  const { locale, text } = useVoice();
  const over = registration === 'past' || registration === 'cancelled';
  return (
    <section aria-labelledby="timetable">
      <h2 id="timetable">{text('events:event.timetable')}</h2>
      {days.length > 0 && !over && (
        <p className="ac-screen">
          <a className="govuk-link" href={timetableHref(slug, locale)} download>
            {text('events:event.timetableFile')}
          </a>
        </p>
      )}
      {days.map((day) => (
        <div key={+day.startsAt}>
          <h3 className="govuk-heading-m ac-cap">{formatDay(day.startsAt, zone, text)}</h3>
          <ol className="ac-slots">
            {day.slots.map((slot) => (
              <Slot key={slot.sessions[0]?.id} slot={slot} zone={zone} text={text} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function Slot({ slot, zone, text }: { slot: SlotView; zone: string; text: Text }) {
  const { startsAt, endsAt, sessions, isChoice } = slot;
  const [first] = sessions;
  const together = sessions.length > 1;
  const isPause = sessions.every(({ kind }) => pauses.includes(kind));
  return (
    <li className={isPause ? 'ac-slot ac-slot--pause' : 'ac-slot'}>
      <p className="ac-slot__time">
        <time dateTime={startsAt.toISOString()}>{formatTimes(startsAt, endsAt, zone, text)}</time>
      </p>
      {together ? (
        <div className="ac-slot__what">
          <p className="ac-slot__choice">
            {text(isChoice ? 'events:event.parallel' : 'events:event.parallelFree')}
          </p>
          <ul className="ac-slot__sessions">
            {sessions.map((session) => (
              <li key={session.id} className="ac-session">
                <SessionWords session={session} text={text} />
                {(+session.endsAt !== +endsAt || +session.startsAt !== +startsAt) && (
                  <p>{formatTimes(session.startsAt, session.endsAt, zone, text)}</p>
                )}
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <div className="ac-slot__what">{first && <SessionWords session={first} text={text} />}</div>
      )}
    </li>
  );
}

function SessionWords({ session, text }: { session: SessionView; text: Text }) {
  const { title, summary, strand, kind, recorded, mode, speakers, free, provided } = session;
  const lang = session.lang ?? undefined;
  const isPause = pauses.includes(kind);
  return (
    <>
      {!isPause && (
        <p className="ac-session__kind">
          {text(`events:sessionKinds.${kind}`)}
          {strand && <span lang={strand.lang ?? undefined}>{`: ${strand.name}`}</span>}
        </p>
      )}
      <h4 lang={lang}>{title}</h4>
      {summary !== null && <p lang={lang}>{summary}</p>}
      {speakers.length > 0 && (
        <p>{text('events:event.speakers', { names: speakers.join(', ') })}</p>
      )}
      {provided.length > 0 && (
        <p>{`${text('events:event.here')} ${provided.map(({ label }) => label).join(', ')}`}</p>
      )}
      {(recorded || mode !== undefined || free !== null) && (
        <p className="ac-session__notes">
          {recorded && <strong>{text('events:event.recorded')}</strong>}
          {mode !== undefined && <span>{text(`events:event.modes.${mode}`)}</span>}
          {free !== null && (
            <span>
              {free === 0
                ? text('events:event.sessionFull')
                : text('events:event.placesInSession', { count: free })}
            </span>
          )}
        </p>
      )}
    </>
  );
}

const pauses: readonly SessionView['kind'][] = ['break', 'lunch', 'registration', 'social'];
