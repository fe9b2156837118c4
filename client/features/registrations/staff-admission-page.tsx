import { useActionData, useLoaderData } from 'react-router';
import { Checkbox } from '#client/forms/checkbox.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { StaleChoice } from '#client/forms/stale-choice.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { offerWays, waitingOrders } from '#shared/pools.ts';
import type { EventPlaces } from '#shared/event-places.ts';
import type { loadPlacesForm } from './staff-places-data.ts';

/** How people get in: whether staff approve, who is next, who offers. */
export function Component() {
  const { places } = useLoaderData<typeof loadPlacesForm>();
  const refused = useActionData<RefusedForm>();
  const { locale, text } = useVoice();
  const { order, offers, approval } = places.admission;
  const back = inLocale(locale, paths.staffPlaces(places.id));
  const now = refused?.current as EventPlaces | undefined;
  if (refused && now) {
    const typed = (name: string) => refused.values[name]?.[0];
    const orderWords = (one: string | undefined) =>
      waitingOrders.flatMap((each) => (each === one ? [text(`places:orders.${each}`)] : [])).join();
    const wayWords = (one: string | undefined) =>
      offerWays.flatMap((each) => (each === one ? [text(`places:ways.${each}`)] : [])).join();
    const yesNo = (yes: boolean) => text(`places:approvals.${yes ? 'yes' : 'no'}`);
    return (
      <StaleChoice
        fields={[
          {
            label: text('places:approval'),
            typed: yesNo(typed('approval') !== undefined),
            now: yesNo(now.admission.approval),
          },
          {
            label: text('places:order'),
            typed: orderWords(typed('order')),
            now: orderWords(now.admission.order),
          },
          {
            label: text('places:offers'),
            typed: wayWords(typed('offers')),
            now: wayWords(now.admission.offers),
          },
        ]}
        values={{ ...refused.values, seen: [String(now.seen)] }}
        backHref={back}
      />
    );
  }
  return (
    <FormPage
      title={text('places:admissionTitle')}
      backHref={back}
      problems={refused?.problems}
      values={refused?.values}
      send={text('places:save')}
    >
      <input type="hidden" name="seen" value={places.seen} />
      <Checkbox
        name="approval"
        label={text('places:approvalLabel')}
        hint={text('places:approvalHint')}
        defaultChecked={approval}
      />
      <Radios
        name="order"
        label={text('places:order')}
        labelSize="m"
        options={waitingOrders.map((value) => ({
          value,
          label: text(`places:orders.${value}`),
          hint: text(`places:orderHints.${value}`),
        }))}
        defaultValue={order}
      />
      <Radios
        name="offers"
        label={text('places:offers')}
        labelSize="m"
        options={offerWays.map((value) => ({
          value,
          label: text(`places:ways.${value}`),
          hint: text(`places:wayHints.${value}`),
        }))}
        defaultValue={offers}
      />
    </FormPage>
  );
}
