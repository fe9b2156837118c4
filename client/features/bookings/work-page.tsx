import { Form, useActionData, useLoaderData } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { CardList } from '#client/design/card-list.tsx';
import { Card } from '#client/design/card.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { OwnBookingList } from '#shared/bookings.ts';
import { formatSpan } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import { BookingStateTag } from './booking-state.tsx';
import type { loadWork } from './work-data.ts';

type Row = OwnBookingList['rows'][number];
const asked = new Set<string>(['enquiry', 'quoted', 'needs_reconfirmation']);
const over = new Set<string>(['declined', 'lapsed', 'closed', 'paid', 'withdrawn_by_them']);

/** A professional's own page: what waits for an answer, what they are booked for, what is over. */
export function Component() {
  const { name, rows } = useLoaderData<typeof loadWork>();
  const diary = useActionData() as { href?: string } | undefined;
  const { text } = useVoice();
  const groups = [
    ['asked', rows.filter(({ state }) => asked.has(state))],
    ['booked', rows.filter(({ state }) => !asked.has(state) && !over.has(state))],
    ['over', rows.filter(({ state }) => over.has(state))],
  ] as const;
  return (
    <>
      <PageTitle title={text('bookings:work.title')} />
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{name}</span>
        {text('bookings:work.title')}
      </h1>
      {rows.length === 0 && <p className="govuk-body">{text('bookings:work.none')}</p>}
      {groups.map(
        ([group, own]) => own.length > 0 && <WorkGroup key={group} group={group} rows={own} />,
      )}
      <h2 className="govuk-heading-m">{text('bookings:work.diary')}</h2>
      <p className="govuk-body ac-measure">{text('bookings:work.diaryWords')}</p>
      {diary?.href === undefined ? (
        <Form method="post">
          <Button look="secondary">{text('bookings:work.diaryNew')}</Button>
        </Form>
      ) : (
        <p className="govuk-body ac-break">
          <strong>{diary.href}</strong>
        </p>
      )}
    </>
  );
}

function WorkGroup({ group, rows }: { group: 'asked' | 'booked' | 'over'; rows: readonly Row[] }) {
  const { locale, text } = useVoice();
  return (
    <section aria-labelledby={group}>
      <h2 className="govuk-heading-m" id={group}>
        {text(`bookings:work.${group}`)}
      </h2>
      <CardList>
        {rows.map(({ id, titles, kind, startsAt, endsAt, zone, state }) => {
          const title = chooseWritten(titles, locale.id);
          return (
            <Card
              key={id}
              title={title.text}
              titleLang={title.lang}
              level={3}
              href={inLocale(locale, paths.workBooking(id))}
              top={<BookingStateTag state={state} />}
            >
              <p className="govuk-body">{formatSpan(startsAt, endsAt, zone, text)}</p>
              <p className="govuk-body">{text(`cover:kinds.${kind}`)}</p>
            </Card>
          );
        })}
      </CardList>
    </section>
  );
}
