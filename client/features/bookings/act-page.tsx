import { useActionData, useLoaderData } from 'react-router';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { TextareaField } from '#client/forms/textarea-field.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { formatPence, typedPounds } from '#shared/money.ts';
import { formatIsoDay } from '#shared/time.ts';
import type { loadAct } from './act-data.ts';

/** Asks once more before something is done with a booking, with what it costs and what it needs. */
export function Component() {
  const { booking, action, consents } = useLoaderData<typeof loadAct>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const { id, name, version, cancelNow, lacking, poNumber } = booking;
  return (
    <FormPage
      title={text(`bookings:actions.${action}`)}
      caption={name}
      backHref={inLocale(locale, paths.staffBooking(id))}
      problems={refused?.problems}
      values={refused?.values}
      send={text(`bookings:actions.${action}`)}
      intro={
        <>
          <p className="govuk-body-l">{text(`bookings:means.${action}`)}</p>
          {action === 'cancel' && cancelNow && (
            <p className="govuk-body">
              <strong>{text('bookings:costs', { amount: formatPence(cancelNow.pence) })}</strong>{' '}
              {cancelNow.next &&
                text('bookings:costsLater', {
                  day: formatIsoDay(cancelNow.next.on, text),
                  amount: formatPence(cancelNow.next.pence),
                })}
            </p>
          )}
          {lacking.length > 0 && (action === 'confirm' || action === 'ready') && (
            <>
              <p className="govuk-body">{text('bookings:one.lacking')}</p>
              <ul className="govuk-list govuk-list--bullet">
                {lacking.map((what) => (
                  <li key={what}>{text(`bookings:lacking.${what as 'fee'}`)}</li>
                ))}
              </ul>
            </>
          )}
        </>
      }
    >
      <input type="hidden" name="version" value={version} />
      {(action === 'confirm' || action === 'enter-invoice') && (
        <TextField
          name="poNumber"
          label={text('bookings:poNumber')}
          width={20}
          optional
          defaultValue={poNumber}
        />
      )}
      {action === 'enter-invoice' && (
        <TextField
          name="invoiceNumber"
          label={text('bookings:invoice.number')}
          width={20}
          optional
        />
      )}
      {action === 'confirm' && (
        <>
          <Radios
            name="role"
            label={text('bookings:role')}
            defaultValue="co"
            options={(['lead', 'co'] as const).map((value) => ({
              value,
              label: text(`bookings:roles.${value}`),
            }))}
          />
          <Radios
            name="recordingConsent"
            label={text('bookings:recording')}
            defaultValue={booking.recordingConsent}
            options={consents.map((value) => ({
              value,
              label: text(`bookings:consents.${value}`),
            }))}
          />
          <TextField
            name="nonRefundablePence"
            label={text('bookings:nonRefundable')}
            hint={text('bookings:nonRefundableHint')}
            inputMode="decimal"
            width={5}
            optional
            defaultValue={typedPounds(booking.nonRefundablePence)}
          />
        </>
      )}
      {withReason.has(action) && (
        <TextareaField name="reason" label={text('bookings:reason')} rows={3} optional />
      )}
    </FormPage>
  );
}

const withReason = new Set<string>([
  'cancel',
  'replace',
  'no-show',
  'no-user',
  'dispute',
  'settle',
]);
