import { useText } from '#client/text/text.tsx';
import { ChoiceGroup } from './choice-group.tsx';
import type { FieldProps } from './field-frame.tsx';
import { useValue } from './form-state.tsx';

/** A day, as three numbers. They are sent as `${name}-day`, `-month` and `-year`; the first one's id is the name. */
export function DateField({
  defaultValue,
  birthday = false,
  ...field
}: FieldProps & {
  /** An ISO date, as 2026-10-05. */
  defaultValue?: string | undefined;
  /** Lets the browser offer the reader's own date of birth. */
  birthday?: boolean;
}) {
  const [year, month, day] = defaultValue?.split('-') ?? [];
  return (
    <ChoiceGroup {...field}>
      {(wrong) => (
        <div className="govuk-date-input">
          <DatePart {...{ field, wrong, birthday }} part="day" start={number(day)} />
          <DatePart {...{ field, wrong, birthday }} part="month" start={number(month)} />
          <DatePart {...{ field, wrong, birthday }} part="year" start={number(year)} />
        </div>
      )}
    </ChoiceGroup>
  );
}

/** The 05 of an ISO date as people write it: 5. */
const number = (digits: string | undefined) => digits?.replace(/^0+/, '');

function DatePart({
  field: { name },
  part,
  start,
  wrong,
  birthday,
}: {
  field: { name: string };
  part: 'day' | 'month' | 'year';
  start: string | undefined;
  wrong: boolean;
  birthday: boolean;
}) {
  const text = useText();
  const typed = useValue(`${name}-${part}`);
  const id = part === 'day' ? name : `${name}-${part}`;
  const width = part === 'year' ? 4 : 2;
  return (
    <div className="govuk-date-input__item">
      <label className="govuk-label govuk-date-input__label" htmlFor={id}>
        {text(`common:${part}`)}
      </label>
      <input
        className={`govuk-input govuk-date-input__input govuk-input--width-${width}${wrong ? ' govuk-input--error' : ''}`}
        id={id}
        name={`${name}-${part}`}
        type="text"
        inputMode="numeric"
        autoComplete={birthday ? `bday-${part}` : undefined}
        defaultValue={typed ?? start}
        aria-invalid={wrong || undefined}
      />
    </div>
  );
}
