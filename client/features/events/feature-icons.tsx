import { Pictogram } from '#client/design/pictogram.tsx';
import { useText } from '#client/text/text.tsx';
import type { VenueFeature } from '#shared/venue-features.ts';
import { featurePictures } from './feature-pictures.ts';

/** What an access visit found, each beside its picture. */
export function FeatureIcons({ features }: { features: readonly VenueFeature[] }) {
  const text = useText();
  return (
    <ul className="ac-icons">
      {features.map((feature) => (
        <li key={feature}>
          <Pictogram name={featurePictures[feature]} size={44} />
          <span>{text(`events:venue.features.${feature}`)}</span>
        </li>
      ))}
    </ul>
  );
}
