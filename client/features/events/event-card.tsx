import { Card } from '#client/design/card.tsx';
import { Pictogram } from '#client/design/pictogram.tsx';
import { Tag } from '#client/design/tag.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { isoDay, formatDay, formatTimes } from '#shared/time.ts';
import type { EventCardView } from './event-card-view.ts';
import { registrationTones } from './registration-tones.ts';

/** An event among others: its state, when, where, and whether signs and captions are there already. */
export function EventCard({ event, level }: { event: EventCardView; level: 2 | 3 }) {
  const { locale, text } = useVoice();
  const { slug, zone, startsAt, endsAt, registration, provided, lang, kind, nation } = event;
  const sameDay = isoDay(startsAt, zone) === isoDay(endsAt, zone);
  return (
    <Card
      title={event.title}
      titleLang={lang ?? undefined}
      href={inLocale(locale, paths.event(slug))}
      level={level}
      top={
        <Tag tone={registrationTones[registration]}>
          {text(`events:registration.${registration}`)}
        </Tag>
      }
    >
      <p className="ac-card__line">
        <Pictogram name="calendar" size={28} />
        <span>
          <strong className="ac-cap">
            {sameDay
              ? formatDay(startsAt, zone, text)
              : text('events:event.daysOf', {
                  from: formatDay(startsAt, zone, text),
                  to: formatDay(endsAt, zone, text),
                })}
          </strong>
          {sameDay && (
            <>
              <br />
              {formatTimes(startsAt, endsAt, zone, text)}
            </>
          )}
        </span>
      </p>
      <p className="ac-card__line">
        <Pictogram name={event.town === null ? 'computer' : 'pin'} size={28} />
        <span>{placeOf(event, text)}</span>
      </p>
      <p lang={lang ?? undefined}>{event.summary}</p>
      {(provided.bsl || provided.captions) && (
        <p className="ac-card__line ac-card__marks">
          {provided.bsl && (
            <span>
              <Pictogram name="signing" size={28} />
              {text('events:card.bsl')}
            </span>
          )}
          {provided.captions && (
            <span>
              <Pictogram name="captions" size={28} />
              {text('events:card.captions')}
            </span>
          )}
        </p>
      )}
      <p className="ac-card__meta">
        {text('events:event.caption', {
          kind: text(`events:kinds.${kind}`),
          nation: text(`events:nations.${nation}`),
        })}
      </p>
    </Card>
  );
}

function placeOf({ mode, town }: EventCardView, text: ReturnType<typeof useVoice>['text']): string {
  if (town === null) return text('events:card.onlineBy');
  return mode === 'hybrid' ? text('events:card.townAndOnline', { town }) : town;
}
