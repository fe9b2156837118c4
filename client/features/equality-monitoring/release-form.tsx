import { Form } from 'react-router';
import { Button } from '#client/design/button.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormStateProvider } from '#client/forms/form-state.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { SelectField } from '#client/forms/select-field.tsx';
import { useText } from '#client/text/text.tsx';
import { periodWords } from './period-words.ts';

/** Chooses a time and a way of counting, and releases its figures. */
export function ReleaseForm({
  periods,
  refused,
}: {
  periods: readonly string[];
  refused: RefusedForm | undefined;
}) {
  const text = useText();
  if (periods.length === 0)
    return <p className="govuk-body">{text('equality-figures:noAnswers')}</p>;
  const { problems = [], values = {} } = refused ?? {};
  return (
    <Form method="post" noValidate className="ac-measure">
      <h2 className="govuk-heading-m">{text('equality-figures:releaseTitle')}</h2>
      <FormStateProvider state={{ problems, values }}>
        <SelectField
          name="period"
          label={text('equality-figures:period')}
          options={periods.map((period) => ({ value: period, label: periodWords(period, text) }))}
        />
        <Radios
          name="detail"
          label={text('equality-figures:detail')}
          hint={text('equality-figures:detailHint')}
          options={(['heads', 'answers'] as const).map((detail) => ({
            value: detail,
            label: text(`equality-figures:details.${detail}`),
          }))}
          defaultValue="heads"
        />
      </FormStateProvider>
      <Button>{text('equality-figures:release')}</Button>
    </Form>
  );
}
