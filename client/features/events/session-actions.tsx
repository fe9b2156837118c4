import type { ReactNode } from 'react';
import { Form, Link } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { Details } from '#client/design/details.tsx';
import { queryHref } from '#client/forms/query-links.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { TimetableEditor } from '#shared/event-timetable.ts';
import type { Session } from '#shared/events.ts';
import { neighbourOf } from '#shared/session-order.ts';
import { chooseWritten } from '#shared/written.ts';

/** What can be done with one session: links to its forms, and buttons that move it, by keyboard as by mouse. */
export function SessionActions({ event, session }: { event: TimetableEditor; session: Session }) {
  const { locale, text } = useVoice();
  const { id, zone, sessions } = event;
  const title = chooseWritten(session.texts, locale.id);
  const to = (path: string) => inLocale(locale, path);
  const ofThis = <span className="govuk-visually-hidden">{` ${title.text.title}`}</span>;
  const ways = (['earlier', 'later'] as const).filter((way) =>
    neighbourOf(sessions, session, zone, way),
  );
  const rooms = [
    ...event.strands.map((room) => ({
      value: room.id,
      name: chooseWritten(room.texts, locale.id).text,
    })),
    { value: '', name: text('timetable:everybody') },
  ].filter(({ value }) => value !== (session.strand ?? ''));
  const moves: { value: string; words: ReactNode }[] = [
    ...ways.map((way) => ({ value: way, words: text(`timetable:ways.${way}`) })),
    ...(event.strands.length > 0 ? rooms : []).map(({ value, name }) => ({
      value: `room/${value}`,
      words: text('timetable:ways.room', { room: name }),
    })),
  ];
  return (
    <div className="ac-screen">
      <p className="govuk-body ac-row-links">
        <Link className="govuk-link" to={to(paths.staffSession(id, session.id))}>
          {text('event-editor:edit')}
          {ofThis}
        </Link>{' '}
        <Link
          className="govuk-link"
          to={queryHref(to(paths.staffNewSession(id)), { like: session.id })}
        >
          {text('timetable:copy')}
          {ofThis}
        </Link>{' '}
        <Link className="govuk-link" to={to(paths.staffRemoveSession(id, session.id))}>
          {text('timetable:remove.link')}
          {ofThis}
        </Link>
      </p>
      {moves.length > 0 && (
        <Details summary={text('timetable:move', { session: title.text.title })}>
          <Form method="post">
            <input type="hidden" name="session" value={session.id} />
            <input type="hidden" name="seen" value={event.edits?.[`session-${session.id}`] ?? 0} />
            {moves.map(({ value, words }) => (
              <Button key={value} look="secondary" quiet name="to" value={value}>
                {words}
                {ofThis}
              </Button>
            ))}
          </Form>
        </Details>
      )}
    </div>
  );
}
