import { poolWords } from '#client/design/pool-words.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { EventPlaces } from '#shared/event-places.ts';

/** The links that open invited places, for those who may send them. */
export function StaffInvitations({ places }: { places: EventPlaces }) {
  const { locale, text } = useVoice();
  const links = places.pools.flatMap(({ id, invitation }) =>
    invitation === null ? [] : [{ id, invitation }],
  );
  if (links.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">{text('places:invitations')}</h2>
      <p className="govuk-body">{text('places:invitationHelp')}</p>
      <ul className="govuk-list">
        {links.map(({ id, invitation }) => (
          <li key={id}>
            <a
              className="govuk-link"
              href={`${inLocale(locale, paths.register(places.slug))}?invitation=${invitation}`}
            >
              {text('places:invitationTo', { name: poolWords(places.pools, id, { text, locale }) })}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
