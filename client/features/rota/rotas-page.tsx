import { Form, useActionData, useLoaderData } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { EmptyState } from '#client/design/empty-state.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { Checkboxes } from '#client/forms/checkboxes.tsx';
import { ErrorSummary } from '#client/forms/error-summary.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormStateProvider } from '#client/forms/form-state.tsx';
import { useVoice } from '#client/text/text.tsx';
import { formatSpan } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import { RotaTable } from './rota-table.tsx';
import type { loadRotas } from './rotas-data.ts';

/** Events to plan, and the rotas so far. */
export function Component() {
  const { plans, events } = useLoaderData<typeof loadRotas>();
  const { problems = [], values = {} } = useActionData<RefusedForm>() ?? {};
  const { locale, text } = useVoice();
  const options = events.map(({ id, titles, startsAt, endsAt, zone, openSeats }) => {
    const title = chooseWritten(titles, locale.id);
    return {
      value: id,
      label: title.text,
      lang: title.lang,
      hint: `${formatSpan(startsAt, endsAt, zone, text)}. ${text('rota:toFill', { count: openSeats })}`,
    };
  });
  return (
    <>
      <PageTitle title={text('rota:title')} problem={problems.length > 0} />
      <ErrorSummary problems={problems} />
      <h1 className="govuk-heading-l">{text('rota:title')}</h1>
      <p className="govuk-body-l ac-measure">{text('rota:about')}</p>
      {options.length === 0 ? (
        <EmptyState picture="calendar" title={text('rota:noEvents')}>
          <p className="govuk-body">{text('rota:noEventsWords')}</p>
        </EmptyState>
      ) : (
        <Form method="post" noValidate className="ac-measure">
          <FormStateProvider state={{ problems, values }}>
            <Checkboxes
              name="events"
              label={text('rota:choose')}
              labelSize="m"
              hint={text('rota:chooseHint')}
              options={options}
            />
          </FormStateProvider>
          <Button>{text('rota:plan')}</Button>
        </Form>
      )}
      {plans.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{text('rota:plans')}</h2>
          <RotaTable plans={plans} />
        </>
      )}
    </>
  );
}
