import { Form } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { Notice } from '#client/design/notice.tsx';
import { SummaryList } from '#client/design/summary-list.tsx';
import { useText } from '#client/text/text.tsx';
import { formatPence } from '#shared/money.ts';
import type { RotaPlan } from '#shared/rota.ts';
import { OpenShifts } from './open-shifts.tsx';
import { PlannedPeople } from './planned-people.tsx';
import { isAcceptable } from './acceptable.ts';
import { PlannedShifts } from './planned-shifts.tsx';

/** What came of a rota: how good it is, what stays open and why, who takes what, and what that costs. */
export function RotaResult({ rota }: { rota: RotaPlan }) {
  const text = useText();
  const { filled, seats, costPence, people, stale, blocks, may } = rota;
  const acceptable = blocks.some((block) => block.seats.some(isAcceptable));
  const accepts = may.includes('rota.accept') && acceptable;
  const open = blocks.filter((block) => block.open > 0);
  return (
    <>
      <div className="ac-measure">
        <SummaryList
          rows={[
            {
              label: text('rota:columns.filled'),
              value: text('rota:filledOf', { filled: filled ?? 0, wanted: seats ?? 0 }),
            },
            { label: text('rota:columns.cost'), value: formatPence(costPence ?? 0) },
            { label: text('rota:one.professionals'), value: people.length },
          ]}
        />
        <p className="govuk-body">{howGood(rota, text)}</p>
      </div>
      {stale && (
        <Notice kind="important" heading={text('rota:one.stale')}>
          <p className="govuk-body">{text('rota:one.staleWords')}</p>
        </Notice>
      )}
      {open.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{text('rota:one.openTitle')}</h2>
          <p className="govuk-body ac-measure">{text('rota:one.openAbout')}</p>
          <OpenShifts blocks={open} events={rota.events} />
        </>
      )}
      <h2 className="govuk-heading-m">{text('rota:one.shiftsTitle')}</h2>
      {accepts ? (
        <Form method="post" noValidate>
          <p className="govuk-body ac-measure">{text('rota:one.acceptAbout')}</p>
          <PlannedShifts rota={rota} accepts />
          <Button>{text('rota:one.accept')}</Button>
        </Form>
      ) : (
        <PlannedShifts rota={rota} />
      )}
      <h2 className="govuk-heading-m">{text('rota:one.peopleTitle')}</h2>
      <PlannedPeople people={people} />
    </>
  );
}

function howGood({ gapPence }: RotaPlan, text: ReturnType<typeof useText>): string {
  if (gapPence === null) return text('rota:one.unproven');
  return gapPence === 0
    ? text('rota:one.best')
    : text('rota:one.gap', { amount: formatPence(gapPence) });
}
