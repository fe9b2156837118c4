import { Link } from 'react-router';
import { EasyItem } from '#client/design/easy-item.tsx';
import { Panel } from '#client/design/panel.tsx';
import { SummaryList } from '#client/design/summary-list.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { Registration } from '#shared/registrations.ts';
import { formatMoment, formatSpanInZone } from '#shared/time.ts';
import type { DraftEvent } from './draft-event.ts';

/** Where a registration stands, in words and a picture, with what that means and by when to act. */
export function ManagedState({
  registration,
  event,
}: {
  registration: Registration;
  event: DraftEvent;
}) {
  const { text, locale } = useVoice();
  const { state, until, waitingPlace, passedOver, reference } = registration;
  return (
    <>
      <Panel look="soft" title={text(`registrations:manage.state.${state}`)}>
        <EasyItem picture={pictures[state]}>
          <p className="govuk-body">
            {text(`registrations:manage.stateText.${state}`, {
              until: until === null ? '' : formatMoment(until, event.zone, text),
            })}
          </p>
          {passedOver && <p className="govuk-body">{text('registrations:manage.passedOver')}</p>}
          {waitingPlace !== null && (
            <p className="govuk-body">
              {text('registrations:manage.waitingPlace', { place: waitingPlace })}
            </p>
          )}
        </EasyItem>
      </Panel>
      <SummaryList
        rows={[
          { label: text('registrations:manage.reference'), value: reference },
          {
            label: text('registrations:manage.event'),
            value: (
              <Link
                className="govuk-link"
                lang={event.lang}
                to={inLocale(locale, paths.event(event.slug))}
              >
                {event.title}
              </Link>
            ),
          },
          {
            label: text('registrations:manage.when'),
            value: formatSpanInZone(event.startsAt, event.endsAt, event.zone, text),
          },
        ]}
      />
      {(state === 'lapsed' || state === 'cancelled') && (
        <p className="govuk-body">
          <Link className="govuk-link" to={inLocale(locale, paths.register(event.slug))}>
            {text('registrations:manage.again')}
          </Link>
        </p>
      )}
    </>
  );
}

const pictures = {
  confirmed: 'tick',
  waiting: 'queue',
  offered: 'ticket',
  holding: 'clock',
  applied: 'clock',
  refused: 'cross',
  lapsed: 'cross',
  cancelled: 'cross',
} as const;
