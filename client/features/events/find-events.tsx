import { Link } from 'react-router';
import { Pictogram, type PictogramName } from '#client/design/pictogram.tsx';
import { queryHref, type QueryValues } from '#client/forms/query-links.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { TextKey } from '#shared/text.ts';

/** Ways into the list of events: by nation, and by how a person takes part. */
export function FindEvents() {
  const { locale, text } = useVoice();
  const list = inLocale(locale, paths.events());
  return (
    <section aria-labelledby="find">
      <h2 id="find">{text('events:home.whereTitle')}</h2>
      <h3>{text('events:home.byNation')}</h3>
      <ul className="ac-ways">
        {(['scotland', 'wales', 'northern-ireland', 'england', 'uk'] as const).map((nation) => (
          <li key={nation}>
            <Link className="ac-way" to={queryHref(list, { nation })}>
              <Pictogram name="pin" size={32} />
              {text(`events:nations.${nation}`)}
            </Link>
          </li>
        ))}
      </ul>
      <h3>{text('events:home.byAccess')}</h3>
      <ul className="ac-ways">
        {ways.map(({ label, picture, values }) => (
          <li key={label}>
            <Link className="ac-way" to={queryHref(list, values)}>
              <Pictogram name={picture} size={32} />
              {text(label)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

const ways: readonly { label: TextKey; picture: PictogramName; values: QueryValues }[] = [
  { label: 'events:home.inPerson', picture: 'people', values: { mode: 'in-person' } },
  { label: 'events:home.online', picture: 'computer', values: { mode: 'online' } },
  { label: 'events:home.bsl', picture: 'signing', values: { with: 'bsl' } },
  { label: 'events:home.captions', picture: 'captions', values: { with: 'sttr_captions' } },
];
