import { useText } from '#client/text/text.tsx';
import { formatIsoDay } from '#shared/time.ts';
import type { EventView } from './event-view.ts';
import { SupportIcons } from './support-icons.tsx';
import type { Support } from './support-words.ts';

/** What is there for everyone, what can be arranged and until when, and what the law says. */
export function EventSupport({ event }: { event: EventView }) {
  const text = useText();
  const { provided, arrangeable, registration, legalRegime } = event;
  const over = registration === 'past' || registration === 'cancelled';
  return (
    <section aria-labelledby="support">
      <h2 id="support">{text('events:event.support')}</h2>
      <h3>{text('events:event.provided')}</h3>
      <p>{text(provided.length > 0 ? 'events:event.providedText' : 'events:event.providedNone')}</p>
      <SupportIcons supports={provided} />
      {arrangeable.length > 0 && (
        <>
          <h3>{text('events:event.arranged')}</h3>
          <p>{text(over ? 'events:event.arrangedOver' : 'events:event.arrangedText')}</p>
          {over ? (
            <SupportNames supports={arrangeable.flatMap(({ supports }) => supports)} />
          ) : (
            <Arrangeable groups={arrangeable} />
          )}
        </>
      )}
      {!over && (
        <>
          <h3>{text('events:event.other')}</h3>
          <p>{text('events:event.otherText')}</p>
        </>
      )}
      <p className="ac-note">{text(`events:event.law.${legalRegime}`)}</p>
    </section>
  );
}

/** Dates to come, each with what can be asked for; then, honestly, what it is late for. */
function Arrangeable({ groups }: { groups: EventView['arrangeable'] }) {
  const text = useText();
  const gone = groups.filter((group) => group.gone);
  return (
    <>
      <dl className="ac-dates">
        {groups
          .filter((group) => !group.gone)
          .map(({ until, supports }) => (
            <div key={until}>
              <dt>{text('events:event.askBy', { day: formatIsoDay(until, text) })}</dt>
              <dd>
                <SupportNames supports={supports} />
              </dd>
            </div>
          ))}
      </dl>
      {gone.length > 0 && (
        <>
          <h4 className="govuk-heading-s">{text('events:event.dateGone')}</h4>
          <p>{text('events:event.dateGoneText')}</p>
          <dl className="ac-dates ac-dates--gone">
            {gone.map(({ until, supports }) => (
              <div key={until}>
                <dt>{text('events:event.dateGoneRow', { day: formatIsoDay(until, text) })}</dt>
                <dd>
                  <SupportNames supports={supports} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  );
}

function SupportNames({ supports }: { supports: readonly Support[] }) {
  return (
    <ul>
      {supports.map(({ code, label }) => (
        <li key={code}>{label}</li>
      ))}
    </ul>
  );
}
