import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { useValue } from './form-state.tsx';

/** Several lines of text. */
export function TextareaField({
  rows = 5,
  defaultValue,
  lang,
  ...field
}: FieldProps & { rows?: number; defaultValue?: string | undefined; lang?: string }) {
  const typed = useValue(field.name);
  return (
    <FieldFrame {...field}>
      {({ describedBy, wrong }) => (
        <textarea
          className={wrong ? 'govuk-textarea govuk-textarea--error' : 'govuk-textarea'}
          id={field.name}
          name={field.name}
          rows={rows}
          lang={lang}
          defaultValue={typed ?? defaultValue}
          aria-describedby={describedBy}
          aria-invalid={wrong || undefined}
        />
      )}
    </FieldFrame>
  );
}
