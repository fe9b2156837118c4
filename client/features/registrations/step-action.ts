import { data, redirect, type ActionFunctionArgs } from 'react-router';
import { ApiProblem } from '#client/api/api.ts';
import { pageOf } from '#client/api/page-context.ts';
import { answerDraft, extendHold } from '#client/api/registration-drafts.ts';
import { mendable } from '#client/forms/form-action.ts';
import { readForm, typedValues, type FormValues } from '#client/forms/read-form.ts';
import { inLocale, paths } from '#client/paths.ts';
import { fieldProblems, type FieldProblem } from '#shared/problem.ts';
import { draftSteps, type DraftAnswers, type DraftStep } from '#shared/registration-drafts.ts';
import { onward } from './draft-steps.ts';

/** What a page of the form shows again: problems, what was typed, and which question of it in Easy Read. */
export interface ShownAgain {
  problems: FieldProblem[];
  values: FormValues;
  part: number;
  /** More time was asked for, and given. */
  kept?: boolean;
  /** To finish later was asked for, but the page has problems. */
  later?: boolean;
}

type Parts = readonly (readonly string[])[];

interface StepOptions {
  /** The questions of the page by their fields: Easy Read shows one at a time. */
  parts?: Parts | ((values: FormValues) => Parts);
  /** What another button of the page makes of what was typed; null where it is none of its buttons. */
  press?: (wish: string, values: FormValues) => FormValues | null;
  /** What was typed by the names of the question's schema, where those of the page differ. */
  read?: (values: FormValues) => FormValues;
  /** The name on the page of a field of the schema. */
  fieldOf?: (field: string) => string;
  /** What is wrong beyond the schema of the question. */
  check?: (values: FormValues) => FieldProblem[];
}

/** The action of a page of the form: the answer is kept on the server, and the next page opened. */
export function stepAction<Step extends DraftStep>(step: Step, options: StepOptions = {}) {
  return async (args: ActionFunctionArgs) => {
    const { api, frame } = pageOf(args);
    const id = args.params['id'] ?? '';
    const { press = [], part: sentPart, ...values } = typedValues(await args.request.formData());
    const wish = press[0] ?? '';
    const asked = typeof options.parts === 'function' ? options.parts(values) : options.parts;
    const parts = frame.locale.style === 'easy' ? (asked ?? []) : [];
    const part = Math.min(Number(sentPart?.[0]) || 0, Math.max(parts.length - 1, 0));
    const to = (name: string) => redirect(inLocale(frame.locale, paths.draft(id, name)), 303);
    const again = (shown: Partial<ShownAgain>, status = 200) =>
      data<ShownAgain>({ problems: [], values, part, ...shown }, { status });
    const { read = same, fieldOf = same, check = none } = options;
    const refused = (found: FieldProblem[], status = 422) => {
      const problems = inOrder(
        found.map(({ field, code }) => ({ field: fieldOf(field), code })),
        Object.keys(values),
      );
      return again(
        { problems, part: partWith(problems, parts) ?? part, later: wish === 'later' },
        status,
      );
    };

    try {
      if (wish === 'keep') {
        const { hold } = await extendHold(api, id);
        return hold.state === 'lost' ? to('lost') : again({ kept: true });
      }
      if (wish === 'back') return again({ part: Math.max(part - 1, 0) });
      const pressed = options.press?.(wish, values);
      if (pressed) return again({ values: pressed });

      const schema = draftSteps[step];
      const parsed = schema.safeParse(readForm(schema, read(values)));
      const problems = [...(parsed.success ? [] : fieldProblems(parsed.error)), ...check(values)];
      const own = parts[part];
      if (own && part < parts.length - 1 && wish !== 'later') {
        const here = problems.filter(({ field }) => isOf(field, own));
        return here.length > 0 ? refused(here) : again({ part: part + 1 });
      }
      if (!parsed.success || problems.length > 0) return refused(problems);

      const answer = parsed.data as NonNullable<DraftAnswers[Step]>;
      const draft = await answerDraft(api, id, step, answer);
      if (wish === 'later') return to('later');
      if (draft.hold.state === 'lost') return to('lost');
      if (step === 'place' && draft.hold.state === 'full') return to('full');
      const fromCheck = new URL(args.request.url).searchParams.get('from') === 'check';
      return to(onward(draft, step, fromCheck));
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      const { status, code, fields } = error.body;
      if (code === 'registration.holdLost') return to('lost');
      if (!mendable.includes(status)) throw error;
      return refused(fields.length > 0 ? fields : [{ field: '', code }], status);
    }
  };
}

const same = <Value>(value: Value): Value => value;
const none = (): FieldProblem[] => [];

/** Problems in the order of the fields on the page; those whose field sent nothing come last. */
function inOrder(problems: readonly FieldProblem[], fields: readonly string[]): FieldProblem[] {
  const at = ({ field }: FieldProblem) => {
    const found = fields.indexOf(field);
    return found < 0 ? fields.length : found;
  };
  return problems.toSorted((one, other) => at(one) - at(other));
}

const isOf = (field: string, names: readonly string[]): boolean =>
  names.some((name) => field === name || field.startsWith(`${name}.`));

/** The question on which something is wrong, where questions are asked one at a time. */
function partWith(
  problems: readonly FieldProblem[],
  parts: readonly (readonly string[])[],
): number | null {
  const at = parts.findIndex((names) => problems.some(({ field }) => isOf(field, names)));
  return at < 0 ? null : at;
}
