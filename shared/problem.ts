import type { z } from 'zod';
import type { LocaleId } from './locales.ts';
import sentences from './text/en/problems.json' with { type: 'json' };
import { chooseWritten, type Written } from './written.ts';

type Leaves<Tree, Path extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? `${Path}${Key}`
    : Leaves<Tree[Key], `${Path}${Key}.`>;
}[keyof Tree & string];

/** What can be wrong, as noun.state; each has a sentence in every language's problems.json. */
export type ProblemCode = Leaves<typeof sentences>;

/** One thing wrong with one answer. `field` is the input's name, so a page can link to it. */
export interface FieldProblem {
  field: string;
  code: ProblemCode;
  /** What its sentence names, by the name of the mark: a number, or what an organiser wrote, in each language. */
  values?: Record<string, string | number | Written<string>>;
}

/** The values of a problem as a reader's sentence says them. */
export const valuesIn = (
  { values = {} }: Pick<FieldProblem, 'values'>,
  locale: LocaleId,
): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' ? chooseWritten(value, locale).text : value,
    ]),
  );

/** The only error body the API sends (RFC 9457, application/problem+json). */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  fields: FieldProblem[];
  requestId?: string;
  /** What stands now, where a stale form was refused (409). */
  current?: unknown;
}

/** Says a problem code where zod wants a message, so that a misspelt one does not compile. */
export const code = (problem: ProblemCode): ProblemCode => problem;

/** Whether a text is a problem code that has a sentence. */
export function isProblemCode(text: string): text is ProblemCode {
  let node: unknown = sentences;
  for (const step of text.split('.')) node = (node as Record<string, unknown> | undefined)?.[step];
  return typeof node === 'string';
}

/** Every problem of a refused input, one a field, in the order of the form. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  const problems = error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((field) => ({ field, code: code('request.unknownField') }))
      : [
          {
            field: issue.path.join('.'),
            code: isProblemCode(issue.message) ? issue.message : code('request.invalid'),
          },
        ],
  );
  return problems.filter(
    (problem, at) => problems.findIndex(({ field }) => field === problem.field) === at,
  );
}
