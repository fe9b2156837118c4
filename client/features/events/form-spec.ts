import type { FormValues } from '#client/forms/read-form.ts';
import type { Text } from '#shared/text.ts';
import { formatIsoDay } from '#shared/time.ts';

export interface SpecOption {
  value: string;
  label: string;
  lang?: string;
}

/** One question of a form, as it is asked and as it stands now. */
export type FieldSpec = {
  name: string;
  label: string;
  hint?: string | undefined;
  optional?: boolean;
  lang?: string | undefined;
} & (
  | {
      kind: 'text';
      value: string;
      type?: 'text' | 'email' | 'tel';
      width?: 3 | 5 | 10 | 20;
      numeric?: boolean;
    }
  | { kind: 'textarea'; value: string; rows?: number }
  | { kind: 'select' | 'radios'; value: string; options: readonly SpecOption[] }
  | { kind: 'boxes'; value: readonly string[]; options: readonly SpecOption[] }
  | { kind: 'day'; value: string }
  | { kind: 'yes'; value: boolean }
);

/** What an answer says, as it stands. */
export const nowWords = (spec: FieldSpec, text: Text): string => {
  if (spec.kind === 'day') return spec.value === '' ? '' : formatIsoDay(spec.value, text);
  if (spec.kind === 'yes') return yesNo(spec.value, text);
  return chosenWords(spec, typeof spec.value === 'string' ? [spec.value] : spec.value);
};

/** What an answer says, as it was typed. */
export function typedWords(spec: FieldSpec, values: FormValues, text: Text): string {
  const { name } = spec;
  if (spec.kind === 'day')
    return ['day', 'month', 'year'].flatMap((part) => values[`${name}-${part}`] ?? []).join(' ');
  const typed = values[name] ?? [];
  return spec.kind === 'yes' ? yesNo(typed.length > 0, text) : chosenWords(spec, typed);
}

function chosenWords(spec: FieldSpec, values: readonly string[]): string {
  if (!('options' in spec)) return values.join(', ');
  const labels = values.map(
    (value) => spec.options.find((option) => option.value === value)?.label ?? value,
  );
  return labels.join(', ');
}

const yesNo = (yes: boolean, text: Text): string =>
  text(yes ? 'event-editor:yes' : 'event-editor:no');
