import { Details } from '#client/design/details.tsx';
import { MissingVersion } from '#client/design/missing-version.tsx';
import { useText } from '#client/text/text.tsx';
import { formatIsoDay } from '#shared/time.ts';
import type { EventView, VenueView } from './event-view.ts';
import { FeatureIcons } from './feature-icons.tsx';
import { VenueMeasures } from './venue-measures.tsx';

/** Where it is, how to get there, what an access visit found; and how to join from elsewhere. */
export function EventVenue({ event: { venue, online } }: { event: EventView }) {
  const text = useText();
  return (
    <>
      {venue && (
        <section aria-labelledby="venue">
          <h2 id="venue">{text('events:event.venue')}</h2>
          <Venue venue={venue} />
        </section>
      )}
      {online && (
        <section aria-labelledby="joining">
          <h2 id="joining">{text('events:event.joining')}</h2>
          <p>{text('events:event.online', { platform: online.platform })}</p>
          <p>{text(online.phone ? 'events:event.joiningText' : 'events:event.joiningLink')}</p>
        </section>
      )}
    </>
  );
}

function Venue({ venue }: { venue: VenueView }) {
  const text = useText();
  const lang = venue.lang ?? undefined;
  return (
    <>
      <address className="ac-address">
        {[venue.name, ...venue.address, venue.town, venue.postcode].map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      {lang !== undefined && <MissingVersion />}
      <h3>{text('events:event.gettingThere')}</h3>
      <ul lang={lang}>
        {venue.gettingThere.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <h3>{text('events:event.found')}</h3>
      <p>{text('events:event.visitedOn', { day: formatIsoDay(venue.visitedOn, text) })}</p>
      <FeatureIcons features={venue.features} />
      <VenueMeasures venue={venue} />
      <Details summary={text('events:event.moreAccess')}>
        <ul lang={lang}>
          {venue.access.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </Details>
      <Details summary={text('events:event.evacuation')}>
        <ul lang={lang}>
          {venue.evacuation.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </Details>
    </>
  );
}
