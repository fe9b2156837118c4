import { useVoice } from '#client/text/text.tsx';
import { EventActivities } from './event-activities.tsx';
import { EventCall } from './event-call.tsx';
import { EventContact } from './event-contact.tsx';
import { EventFacts } from './event-facts.tsx';
import { EventHead } from './event-head.tsx';
import { EventSupport } from './event-support.tsx';
import { EventTimetable } from './event-timetable.tsx';
import { EventVenue } from './event-venue.tsx';
import type { EventView } from './event-view.ts';

/** The whole page of an event: the facts and the way in first, then each part under its own heading. */
export function FullEvent({ event }: { event: EventView }) {
  const { text } = useVoice();
  const parts = partsOf(event);
  return (
    <>
      <EventHead event={event} />
      <div className="ac-event">
        <EventFacts event={event} />
        <EventCall event={event} />
        <div className="ac-event__body">
          <nav className="ac-contents" aria-label={text('events:event.contents')}>
            <p aria-hidden="true">{text('events:event.contents')}</p>
            <ul className="ac-contents__list">
              {parts.map((part) => (
                <li key={part}>
                  <a className="govuk-link" href={`#${part}`}>
                    {text(`events:event.${part}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <section aria-labelledby="about">
            <h2 id="about">{text('events:event.about')}</h2>
            <div lang={event.lang ?? undefined}>
              {event.about.map((words) => (
                <p key={words}>{words}</p>
              ))}
            </div>
          </section>
          <EventTimetable event={event} />
          {event.activities.length > 0 && <EventActivities event={event} />}
          <EventSupport event={event} />
          <EventVenue event={event} />
          <EventContact event={event} />
        </div>
      </div>
    </>
  );
}

/** The parts that this event has, by the id of their heading. */
function partsOf({ activities, venue, online }: EventView) {
  return [
    'about' as const,
    'timetable' as const,
    ...(activities.length > 0 ? (['activities'] as const) : []),
    'support' as const,
    ...(venue ? (['venue'] as const) : []),
    ...(online ? (['joining'] as const) : []),
    'contact' as const,
  ];
}
