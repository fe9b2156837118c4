import { Link, useLoaderData } from 'react-router';
import { PageTitle } from '#client/design/page-title.tsx';
import { Pictogram, type PictogramName } from '#client/design/pictogram.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadContact } from './contact-data.ts';
import { ContactPartners } from './contact-partners.tsx';

/** Every way to reach us, and each partner's addresses. */
export function Component() {
  const { partners } = useLoaderData<typeof loadContact>();
  const { locale, text } = useVoice();
  const easy = locale.style === 'easy';
  return (
    <>
      <PageTitle title={text('privacy:contact.title')} />
      <h1 className="govuk-heading-xl">{text('privacy:contact.title')}</h1>
      <p className="ac-lead">{text('privacy:contact.lead')}</p>
      <h2>{text('privacy:contact.ways')}</h2>
      <ul className="ac-helps">
        {ways.map(({ way, picture }) => (
          <li key={way} className={easy ? 'ac-easy' : undefined}>
            <Pictogram name={picture} size={easy ? 112 : 72} />
            <div className={easy ? 'ac-easy__words' : undefined}>
              <h3>{text(`privacy:contact.${way}`)}</h3>
              <p>{text(`privacy:contact.${way}Text`)}</p>
            </div>
          </li>
        ))}
      </ul>
      <h2>{text('privacy:contact.partners')}</h2>
      <p>
        {text(partners.length > 0 ? 'privacy:contact.partnersText' : 'privacy:contact.noPartners')}
      </p>
      <ContactPartners partners={partners} />
      <p>
        <Link className="govuk-link" to={inLocale(locale, paths.privacy())}>
          {text('privacy:contact.complain')}
        </Link>
      </p>
    </>
  );
}

const ways = [
  { way: 'phone', picture: 'phone' },
  { way: 'text', picture: 'computer' },
  { way: 'bsl', picture: 'signing' },
  { way: 'email', picture: 'letter' },
  { way: 'post', picture: 'pen' },
  { way: 'welsh', picture: 'welsh' },
] as const satisfies readonly { way: string; picture: PictogramName }[];
