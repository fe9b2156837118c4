import { LinkButton } from '#client/design/link-button.tsx';
import { Pictogram } from '#client/design/pictogram.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { formatMoment } from '#shared/time.ts';

type Closed = 'full' | 'not-open' | 'closed' | 'past' | 'cancelled';

/** Why there is no place to be had now, and what is possible instead; a page like any other, not an error. */
export function PlaceState({
  event,
  state,
}: {
  event: { zone: string; opensAt: Date; closesAt: Date; endsAt: Date; offerHours: number };
  state: Closed;
}) {
  const { text, locale } = useVoice();
  const at =
    state === 'not-open' ? event.opensAt : state === 'past' ? event.endsAt : event.closesAt;
  return (
    <>
      {locale.style === 'easy' && <Pictogram name={pictures[state]} size={112} />}
      <h1 className="govuk-heading-l">{text(`registrations:placeState.${state}.title`)}</h1>
      <p className="govuk-body-l">
        {text(`registrations:placeState.${state}.text`, {
          when: formatMoment(at, event.zone, text),
          hours: event.offerHours,
        })}
      </p>
      {state !== 'full' && (
        <LinkButton look="secondary" href={inLocale(locale, paths.events())}>
          {text('registrations:placeState.events')}
        </LinkButton>
      )}
    </>
  );
}

const pictures = {
  full: 'queue',
  'not-open': 'clock',
  closed: 'cross',
  past: 'calendar',
  cancelled: 'cross',
} as const;
