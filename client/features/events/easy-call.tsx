import { Link } from 'react-router';
import { EasyItem } from '#client/design/easy-item.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import type { PictogramName } from '#client/design/pictogram.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { RegistrationState } from '#shared/events.ts';
import { formatMoment } from '#shared/time.ts';
import { callOf } from './call-of.ts';
import type { EventView } from './event-view.ts';

/** How to get a place, in Easy Read: one sentence, one button. */
export function EasyCall({ event }: { event: EventView }) {
  const { locale, text } = useVoice();
  const { registration, slug, zone } = event;
  const { button, moment, changes } = callOf(event);
  const to = (path: string) => inLocale(locale, path);
  const when = moment ? formatMoment(moment, zone, text) : '';
  return (
    <section className="ac-call" aria-labelledby="take-part">
      <h2 className="govuk-heading-m" id="take-part">
        {text('events:event.call.title')}
      </h2>
      <EasyItem picture={pictures[registration]}>
        {registration === 'open' && (
          <p>{text('events:event.call.places', { count: event.free })}</p>
        )}
        <p>{text(`events:event.call.${registration}`, { moment: when })}</p>
        {(button === 'register' || button === 'wait') && (
          <LinkButton href={to(paths.register(slug))}>
            {text(`events:event.call.${button}`)}
          </LinkButton>
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
      </EasyItem>
      {changes && (
        <EasyItem picture="speech">
          <p>
            {text('events:event.call.hasPlace')}{' '}
            <Link className="govuk-link" to={to(paths.findLinks())}>
              {text('events:event.call.changeNeeds')}
            </Link>
          </p>
        </EasyItem>
      )}
    </section>
  );
}

const pictures: Record<RegistrationState, PictogramName> = {
  open: 'ticket',
  full: 'queue',
  'not-open': 'clock',
  closed: 'lock',
  past: 'tick',
  cancelled: 'cross',
};
