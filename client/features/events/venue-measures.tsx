import { useText } from '#client/text/text.tsx';
import type { VenueView } from './event-view.ts';

/** What was looked for and is not there, and what was measured: as much worth knowing as what was found. */
export function VenueMeasures({ venue }: { venue: VenueView }) {
  const text = useText();
  const { lacking = [], doorMillimetres, parkingBays } = venue;
  return (
    <>
      {doorMillimetres !== undefined && (
        <p>{text('events:event.door', { width: doorMillimetres })}</p>
      )}
      {parkingBays !== undefined && <p>{text('events:event.bays', { count: parkingBays })}</p>}
      {lacking.length > 0 && (
        <>
          <h4>{text('events:event.lacking')}</h4>
          <ul>
            {lacking.map((feature) => (
              <li key={feature}>{text(`events:venue.features.${feature}`)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
