import { useActionData, useLoaderData } from 'react-router';
import { Checkboxes } from '#client/forms/checkboxes.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { PrepItem } from '#shared/booking-codes.ts';
import { formatIsoDay, formatShortMoment } from '#shared/time.ts';
import type { loadPreparation } from './booking-data.ts';

/** What the professional is to be sent before the day; a tick keeps its time. */
export function Component() {
  const { booking, items } = useLoaderData<typeof loadPreparation>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const { id, name, prep, prepDays, version, zone } = booking;
  const sentAt = (item: PrepItem) => {
    const at = prep[item];
    return at && text('bookings:prep.sentAt', { moment: formatShortMoment(at, zone, text) });
  };
  return (
    <FormPage
      title={text('bookings:prep.title')}
      caption={name}
      backHref={inLocale(locale, paths.staffBooking(id))}
      problems={refused?.problems}
      values={refused?.values}
      send={text('bookings:prep.save')}
      intro={
        <p className="govuk-body">
          {text('bookings:prepDaysWords', {
            ask: formatIsoDay(prepDays.ask, text),
            due: formatIsoDay(prepDays.due, text),
            final: formatIsoDay(prepDays.final, text),
          })}
        </p>
      }
    >
      <input type="hidden" name="version" value={version} />
      <Checkboxes
        name="items"
        label={text('bookings:prep.sent')}
        defaultValue={Object.keys(prep)}
        options={items.map((value) => ({
          value,
          label: text(`bookings:prep.items.${value}`),
          ...(sentAt(value) !== undefined && { hint: sentAt(value) }),
        }))}
      />
    </FormPage>
  );
}
