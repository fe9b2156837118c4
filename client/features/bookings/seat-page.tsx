import { Form, useActionData, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { Button } from '#client/design/button.tsx';
import { DataTable } from '#client/design/data-table.tsx';
import { FilterPanel } from '#client/design/filter-panel.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { ErrorSummary } from '#client/forms/error-summary.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { SelectField } from '#client/forms/select-field.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { formatSpan } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import { CandidateTable } from './candidate-table.tsx';
import { Findings } from './findings.tsx';
import type { loadSeat } from './seat-data.ts';

/** Who fits a seat and why, and an offer to one or several of them: the first to accept has it. */
export function Component() {
  const { list, query, domains } = useLoaderData<typeof loadSeat>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const { eventId, requirement, seatNo, zone, rows } = list;
  const title = chooseWritten(list.titles, locale.id);
  const kind = text(`cover:kinds.${requirement.kind}`);
  const path = inLocale(locale, paths.staffSeat(eventId, requirement.id, seatNo));
  const unfit = rows.filter(({ fits }) => !fits);
  const problems = refused?.problems ?? [];
  return (
    <>
      <PageTitle
        title={`${text('bookings:seat.title', { kind })}: ${title.text}`}
        problem={problems.length > 0}
      />
      <BackLink href={inLocale(locale, paths.staffBookings(eventId))}>
        {text('bookings:board.title')}
      </BackLink>
      <ErrorSummary problems={problems} />
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l" lang={title.lang}>
          {title.text}
        </span>
        {text('bookings:seat.title', { kind })}
      </h1>
      <p className="govuk-body-l">
        {text('bookings:board.seat', { number: seatNo })},{' '}
        {formatSpan(requirement.startsAt, requirement.endsAt, zone, text)}
      </p>
      <FilterPanel action={path} active={false}>
        <SelectField
          name="domain"
          label={text('bookings:seat.domain')}
          defaultValue={query.domain}
          options={domains.map((value) => ({
            value,
            label: text(`professionals:domains.${value}`),
          }))}
        />
        <TextField
          name="travelMinutes"
          label={text('bookings:seat.travelMinutes')}
          inputMode="numeric"
          width={4}
          defaultValue={String(query.travelMinutes)}
        />
        <TextField
          name="miles"
          label={text('bookings:seat.miles')}
          inputMode="numeric"
          width={4}
          defaultValue={String(query.miles)}
        />
      </FilterPanel>
      {unfit.length === rows.length ? (
        <p className="govuk-body">{text('bookings:seat.nobody')}</p>
      ) : (
        <Form method="post" action={path}>
          <input type="hidden" name="domain" value={query.domain} />
          <input type="hidden" name="travelMinutes" value={query.travelMinutes} />
          <input type="hidden" name="miles" value={query.miles} />
          <CandidateTable rows={rows.filter(({ fits }) => fits)} />
          <p className="govuk-body">{text('bookings:seat.howOffers')}</p>
          <Button>{text('bookings:seat.offer')}</Button>
        </Form>
      )}
      {unfit.length > 0 && (
        <DataTable
          caption={text('bookings:seat.unfit')}
          columns={[
            { key: 'name', heading: text('professionals:fields.name'), cell: ({ name }) => name },
            {
              key: 'why',
              heading: text('bookings:seat.findings'),
              cell: ({ findings }) => <Findings findings={findings} />,
            },
          ]}
          rows={unfit}
          keyOf={({ id }) => id}
        />
      )}
    </>
  );
}
