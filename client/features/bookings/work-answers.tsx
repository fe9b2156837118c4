import type { ReactNode } from 'react';
import { Form } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { Details } from '#client/design/details.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormStateProvider } from '#client/forms/form-state.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { useText } from '#client/text/text.tsx';
import type { OwnBookingAction } from '#shared/booking-codes.ts';
import type { OwnBooking } from '#shared/bookings.ts';

/** What the professional can answer: a button each, with a field where it needs one. */
export function WorkAnswers({
  booking: { may, version },
  refused,
}: {
  booking: OwnBooking;
  refused: RefusedForm | undefined;
}) {
  const text = useText();
  const form = (
    action: OwnBookingAction,
    look: 'primary' | 'secondary' | 'warning',
    fields?: ReactNode,
  ) => (
    <Form method="post" noValidate key={action}>
      <input type="hidden" name="version" value={version} />
      {fields}
      <Button look={look} name="action" value={action}>
        {text(`bookings:work.do.${action}`)}
      </Button>
    </Form>
  );
  const note = (action: OwnBookingAction) => (
    <TextField
      name="note"
      label={text(action === 'quote' ? 'bookings:work.note' : 'bookings:work.why')}
      optional
    />
  );
  const asked = refused?.values['action']?.[0];
  return (
    <FormStateProvider state={{ problems: refused?.problems ?? [], values: refused?.values ?? {} }}>
      {may.includes('accept') && form('accept', 'primary')}
      {may.includes('reconfirm') && form('reconfirm', 'primary')}
      {may.includes('invoice') &&
        form(
          'invoice',
          'primary',
          <TextField
            name="invoiceNumber"
            label={text('bookings:invoice.number')}
            width={20}
            optional
          />,
        )}
      {may.includes('decline') && form('decline', 'secondary')}
      {may.includes('quote') && (
        <Details summary={text('bookings:work.otherFee')} open={asked === 'quote'}>
          {form(
            'quote',
            'secondary',
            <>
              <TextField
                name="feePence"
                label={text('bookings:work.feeInPounds')}
                inputMode="decimal"
                width={5}
              />
              {note('quote')}
            </>,
          )}
        </Details>
      )}
      {may.includes('withdraw') && (
        <Details summary={text('bookings:work.cannotCome')} open={asked === 'withdraw'}>
          {form('withdraw', 'warning', note('withdraw'))}
        </Details>
      )}
    </FormStateProvider>
  );
}
