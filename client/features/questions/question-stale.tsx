import type { RefusedForm } from '#client/forms/form-action.ts';
import type { FormValues } from '#client/forms/read-form.ts';
import { StaleChoice } from '#client/forms/stale-choice.tsx';
import { useText } from '#client/text/text.tsx';

/** Somebody changed the questions meanwhile: this one as it was typed and as it stands now. */
export function QuestionStale({ refused, backHref }: { refused: RefusedForm; backHref: string }) {
  const text = useText();
  const { version, fields } = refused.current as { version: number; fields: FormValues };
  const { values } = refused;
  const words = (list: FormValues, name: string) => list[name]?.join(', ') ?? '';
  const row = (label: string, name: string) => ({
    label,
    typed: words(values, name),
    now: words(fields, name),
  });
  const inLanguages = (['en', 'cy', 'en-easy'] as const).flatMap((id) =>
    (['label', 'hint', 'options'] as const).map((part) =>
      row(
        text('questions:named', {
          what: text(`questions:form.${id}`),
          label: text(`questions:form.${part}`),
        }),
        `${part}.${id}`,
      ),
    ),
  );
  const kindIn = (list: FormValues) => {
    const kind = list['kind']?.[0] as 'text' | undefined;
    return kind ? text(`questions:kind.${kind}`) : '';
  };
  const dayIn = (list: FormValues) =>
    ['day', 'month', 'year'].map((part) => words(list, `keepUntil-${part}`)).join(' ');
  return (
    <StaleChoice
      fields={[
        { label: text('questions:kindOf'), typed: kindIn(values), now: kindIn(fields) },
        ...inLanguages.filter(({ typed, now }) => typed !== '' || now !== ''),
        { label: text('questions:form.keepUntil'), typed: dayIn(values), now: dayIn(fields) },
      ]}
      values={{ ...values, version: [String(version)] }}
      backHref={backHref}
    />
  );
}
