import { DateField } from '#client/forms/date-field.tsx';
import { Fieldset } from '#client/forms/fieldset.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { useText } from '#client/text/text.tsx';
import type { StaffPool } from '#shared/event-places.ts';

/** The number, the names and the day of a pool. */
export function StaffPoolFields({ pool, hasDay }: { pool: StaffPool | null; hasDay: boolean }) {
  const text = useText();
  const locked = pool?.isReleased === true;
  return (
    <>
      {locked ? (
        <>
          <p className="govuk-body">{text('places:releasedHelp')}</p>
          <input type="hidden" name="capacity" value={pool.capacity} />
        </>
      ) : (
        <TextField
          name="capacity"
          label={text('places:capacity')}
          hint={pool ? text('places:capacityHint', { held: pool.held }) : undefined}
          inputMode="numeric"
          width={4}
          defaultValue={pool ? String(pool.capacity) : undefined}
        />
      )}
      {hasDay &&
        (locked ? (
          <DayAsItIs day={pool.releaseOn ?? ''} />
        ) : (
          <DateField
            name="releaseOn"
            label={text('places:releaseOn')}
            hint={text('places:releaseHint')}
            defaultValue={pool?.releaseOn}
          />
        ))}
      <Fieldset legend={text('places:names')}>
        <p className="govuk-hint">{text('places:namesHint')}</p>
        {(['en', 'cy', 'en-easy'] as const).map((id) => (
          <TextField
            key={id}
            name={`name.${id}`}
            label={text(labels[id])}
            lang={id === 'cy' ? 'cy' : 'en'}
            defaultValue={pool?.texts?.[id]}
          />
        ))}
      </Fieldset>
    </>
  );
}

const labels = {
  en: 'places:nameEn',
  cy: 'places:nameCy',
  'en-easy': 'places:nameEasy',
} as const;

function DayAsItIs({ day }: { day: string }) {
  const [year = '', month = '', date = ''] = day.split('-');
  return (
    <>
      <input type="hidden" name="releaseOn-day" value={date} />
      <input type="hidden" name="releaseOn-month" value={month} />
      <input type="hidden" name="releaseOn-year" value={year} />
    </>
  );
}
