import { Link } from 'react-router';
import { LinkButton } from '#client/design/link-button.tsx';
import { Tag } from '#client/design/tag.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { Text } from '#shared/text.ts';
import { formatMoment } from '#shared/time.ts';
import { callOf } from './call-of.ts';
import type { EventView } from './event-view.ts';
import { registrationTones } from './registration-tones.ts';

/** The one thing to do now, by how registration stands; and what those who have a place can still do. */
export function EventCall({ event }: { event: EventView }) {
  const { locale, text } = useVoice();
  const { registration, slug, zone } = event;
  const { button, moment, changes, pools } = callOf(event);
  const to = (path: string) => inLocale(locale, path);
  return (
    <section className="ac-call" aria-labelledby="take-part">
      <h2 className="govuk-heading-m" id="take-part">
        {text('events:event.call.title')}
      </h2>
      <p>
        <Tag tone={registrationTones[registration]}>
          {registration === 'open'
            ? text('events:event.call.places', { count: event.free })
            : text(`events:registration.${registration}`)}
        </Tag>
      </p>
      <p>
        {text(`events:event.call.${registration}`, {
          moment: moment ? formatMoment(moment, zone, text) : '',
        })}
      </p>
      {button === 'register' && (
        <LinkButton href={to(paths.register(slug))}>
          {text('events:event.call.register')}
        </LinkButton>
      )}
      {button === 'wait' && (
        <LinkButton href={to(paths.register(slug))}>{text('events:event.call.wait')}</LinkButton>
      )}
      {button === 'ask' && (
        <a className="govuk-button govuk-button--secondary" href="#contact">
          {text('events:event.call.ask')}
        </a>
      )}
      {button === 'others' && (
        <LinkButton look="secondary" href={to(paths.events())}>
          {text('events:event.call.others')}
        </LinkButton>
      )}
      {pools.length > 1 && (
        <>
          <h3 className="govuk-heading-s">{text('events:event.pools.title')}</h3>
          <ul className="ac-plain">
            {pools.map((pool) => (
              <li key={pool.id}>{poolWords(pool, text)}</li>
            ))}
          </ul>
        </>
      )}
      {changes && (
        <>
          <h3 className="govuk-heading-s">{text('events:event.call.hasPlace')}</h3>
          {registration === 'closed' && <p>{text('events:event.call.needsStayOpen')}</p>}
          <p>
            <Link className="govuk-link" to={to(paths.findLinks())}>
              {text('events:event.call.changeNeeds')}
            </Link>
          </p>
        </>
      )}
    </section>
  );
}

function poolWords({ kind, nation, free }: EventView['places'][number], text: Text): string {
  const count = free;
  if (kind === 'delegation' && nation)
    return text('events:event.pools.delegation', {
      nation: text(`events:event.nationNames.${nation}`),
      count,
    });
  if (kind === 'wheelchair') return text('events:event.pools.wheelchair', { count });
  return text('events:event.pools.general', { count });
}
