import { createContext, use, type ReactNode } from 'react';
import type { FieldProblem, ProblemCode } from '#shared/problem.ts';

/** What was typed, by field name; a list where a name stands several times. */
export type TypedValues = Record<string, string | readonly string[] | undefined>;

interface FormState {
  problems: readonly FieldProblem[];
  values: TypedValues;
}

const FormStateContext = createContext<FormState>({ problems: [], values: {} });

/** Gives the fields below it the problems of the form and what was typed, so that each finds its own by name. */
export function FormStateProvider({ state, children }: { state: FormState; children: ReactNode }) {
  return <FormStateContext value={state}>{children}</FormStateContext>;
}

/** The problem of one field; a list's field also takes the problem of one of its items. */
export function useProblem(name: string): ProblemCode | undefined {
  return use(FormStateContext).problems.find(({ field }) => fieldId(field) === name)?.code;
}

/** The values that the sentence of a field's problem names. */
export function useProblemValues(name: string): Pick<FieldProblem, 'values'> {
  return use(FormStateContext).problems.find(({ field }) => fieldId(field) === name) ?? {};
}

/** What was typed in one field, as one text. */
export function useValue(name: string): string | undefined {
  const value = use(FormStateContext).values[name];
  return typeof value === 'object' ? value[0] : value;
}

/** What was chosen in one field. A form that was sent without it had every box cleared; undefined before. */
export function useValues(name: string): readonly string[] | undefined {
  const { problems, values } = use(FormStateContext);
  const value = values[name];
  if (value === undefined)
    return problems.length > 0 || Object.keys(values).length > 0 ? [] : undefined;
  return typeof value === 'string' ? [value] : value;
}

/** All that was typed, by field name. */
export const useFormValues = (): TypedValues => use(FormStateContext).values;

/** The id of the input a problem is about: `needs.2`, the third of a list, is about `needs`. */
export const fieldId = (field: string): string => field.replace(/\.\d+$/, '');
