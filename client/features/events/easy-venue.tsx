import { EasyItem } from '#client/design/easy-item.tsx';
import { MissingVersion } from '#client/design/missing-version.tsx';
import { useText } from '#client/text/text.tsx';
import { formatIsoDay } from '#shared/time.ts';
import type { VenueView } from './event-view.ts';
import { FeatureIcons } from './feature-icons.tsx';
import { VenueMeasures } from './venue-measures.tsx';

/** The place in Easy Read: its address, the way there, what we saw. */
export function EasyVenue({ venue }: { venue: VenueView }) {
  const text = useText();
  const lang = venue.lang ?? undefined;
  return (
    <>
      <h2>{text('events:event.venue')}</h2>
      <EasyItem picture="pin">
        <p>{text('events:event.address')}</p>
        <address className="ac-address">
          {[venue.name, ...venue.address, venue.town, venue.postcode].map((line) => (
            <span key={line}>{line}</span>
          ))}
        </address>
      </EasyItem>
      {lang !== undefined && <MissingVersion />}
      <h3>{text('events:event.gettingThere')}</h3>
      <EasyItem picture="train">
        {venue.gettingThere.map((words) => (
          <p key={words} lang={lang}>
            {words}
          </p>
        ))}
      </EasyItem>
      <h3>{text('events:event.found')}</h3>
      <p>{text('events:event.visitedOn', { day: formatIsoDay(venue.visitedOn, text) })}</p>
      <FeatureIcons features={venue.features} />
      <VenueMeasures venue={venue} />
      <h3>{text('events:event.evacuation')}</h3>
      <EasyItem picture="warning">
        {venue.evacuation.map((words) => (
          <p key={words} lang={lang}>
            {words}
          </p>
        ))}
      </EasyItem>
    </>
  );
}
