import type { ReactNode } from 'react';
import { Pictogram, type PictogramName } from '#client/design/pictogram.tsx';
import { calendarHref } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { formatDay, formatTimes, zoneName } from '#shared/time.ts';
import type { EventView } from './event-view.ts';

/** When, where, and what it costs. */
export function EventFacts({ event }: { event: EventView }) {
  const { locale, text } = useVoice();
  const { zone, days, venue, online, registration } = event;
  const over = registration === 'past' || registration === 'cancelled';
  return (
    <dl className="ac-facts">
      <Fact picture="calendar" label={text('events:event.when')}>
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
      </Fact>
      <Fact picture={venue ? 'pin' : 'computer'} label={text('events:event.where')}>
        {venue && (
          <p>
            <strong>{venue.name}</strong>
            <br />
            {venue.town}
          </p>
        )}
        {online && (
          <p>
            {text('events:event.online', { platform: online.platform })}
            {online.phone && <> {text('events:event.phoneToo')}</>}
          </p>
        )}
      </Fact>
      <Fact picture="money" label={text('events:event.cost')}>
        <p>
          <strong>{text('events:event.free')}</strong>
          <br />
          {text('events:event.freeMore')}
        </p>
        {event.hasBursary && <p>{text('events:event.bursary')}</p>}
      </Fact>
    </dl>
  );
}

function Fact({
  picture,
  label,
  children,
}: {
  picture: PictogramName;
  label: string;
  children: ReactNode;
}) {
  return (
    <div className="ac-fact">
      <dt>
        <Pictogram name={picture} size={44} />
        {label}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
