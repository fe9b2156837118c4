import type { ComponentProps } from 'react';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { useValue } from './form-state.tsx';

export interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search';
  defaultValue?: string | undefined;
  autoComplete?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url';
  spellCheck?: boolean;
  /** About how many characters an answer has. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  /** The language of the answer, where it is not the page's. */
  lang?: string;
}

/** One line of text. A password is never shown again. */
export function TextField({
  type = 'text',
  defaultValue,
  autoComplete,
  inputMode,
  spellCheck,
  width,
  lang,
  ...field
}: TextFieldProps) {
  const typed = useValue(field.name);
  const input: ComponentProps<'input'> = { type, autoComplete, inputMode, spellCheck, lang };
  return (
    <FieldFrame {...field}>
      {({ describedBy, wrong }) => (
        <input
          {...input}
          className={inputClass(width, wrong)}
          id={field.name}
          name={field.name}
          defaultValue={type === 'password' ? undefined : (typed ?? defaultValue)}
          aria-describedby={describedBy}
          aria-invalid={wrong || undefined}
        />
      )}
    </FieldFrame>
  );
}

function inputClass(width: number | undefined, wrong: boolean): string {
  return [
    'govuk-input',
    width !== undefined && `govuk-input--width-${width}`,
    wrong && 'govuk-input--error',
  ]
    .filter(Boolean)
    .join(' ');
}
