import { EasyItem } from '#client/design/easy-item.tsx';
import { calendarHref } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { formatDay, formatTimes, zoneName } from '#shared/time.ts';
import { activityPictures } from './activity-pictures.ts';
import { EasyCall } from './easy-call.tsx';
import { EasyContact } from './easy-contact.tsx';
import { EasySupport } from './easy-support.tsx';
import { EasyTimetable } from './easy-timetable.tsx';
import { EasyVenue } from './easy-venue.tsx';
import { EventHead } from './event-head.tsx';
import type { EventView } from './event-view.ts';
import { SupportIcons } from './support-icons.tsx';

/** An event in Easy Read: fewer things, one idea at a time, each with its picture. */
export function EasyEvent({ event }: { event: EventView }) {
  const { locale, text } = useVoice();
  const { zone, days, venue, online, lang, activities, provided, registration } = event;
  const over = registration === 'past' || registration === 'cancelled';
  return (
    <>
      <EventHead event={event} />
      <EasyItem picture="calendar">
        {days.map(({ startsAt, endsAt }) => (
          <p key={+startsAt}>
            <strong className="ac-cap">{formatDay(startsAt, zone, text)}</strong>
            <br />
            {formatTimes(startsAt, endsAt, zone, text)}
          </p>
        ))}
        <p>{text('events:event.zone', { zone: zoneName(zone, text) })}</p>
        {!over && (
          <p>
            <a className="govuk-link" href={calendarHref(event.slug, locale)} download>
              {text('events:event.addToCalendar')}
            </a>
          </p>
        )}
      </EasyItem>
      {venue && (
        <EasyItem picture="pin">
          <p>
            <strong>{venue.name}</strong>
            <br />
            {venue.town}
          </p>
        </EasyItem>
      )}
      {online && (
        <EasyItem picture="computer">
          <p>{text('events:event.online', { platform: online.platform })}</p>
          {online.phone && <p>{text('events:event.phoneToo')}</p>}
        </EasyItem>
      )}
      <EasyItem picture="money">
        <p>
          <strong>{text('events:event.free')}</strong>
        </p>
        {event.hasBursary && <p>{text('events:event.bursary')}</p>}
      </EasyItem>
      <EasyCall event={event} />
      <h2>{text('events:event.about')}</h2>
      <EasyItem picture="speech">
        <div lang={lang ?? undefined}>
          {event.about.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </div>
      </EasyItem>
      <EasyTimetable event={event} />
      {activities.length > 0 && <h2>{text('events:event.activities')}</h2>}
      {activities.map((code) => (
        <EasyItem key={code} picture={activityPictures[code]}>
          <p>{text(`events:activities.${code}.means`)}</p>
        </EasyItem>
      ))}
      {activities.length > 0 && (
        <EasyItem picture="help">
          <p>{text('events:event.activitiesIntro')}</p>
        </EasyItem>
      )}
      <h2>{text('events:event.provided')}</h2>
      <p>{text(provided.length > 0 ? 'events:event.providedText' : 'events:event.providedNone')}</p>
      <SupportIcons supports={provided} />
      {!over && <EasySupport event={event} />}
      {venue && <EasyVenue venue={venue} />}
      <EasyContact event={event} />
    </>
  );
}
