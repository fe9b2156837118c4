import type { FieldProblem, ProblemCode } from '#shared/problem.ts';

export type ProblemKind =
  | 'malformed'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'method'
  | 'conflict'
  | 'gone'
  | 'too-large'
  | 'invalid'
  | 'too-many'
  | 'unavailable';

/** A refusal the domain expects. Anything else thrown is a fault. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly code: ProblemCode;
  readonly fields: FieldProblem[];
  /** What stands now, where a stale form was refused. */
  readonly current: unknown;

  constructor(
    kind: ProblemKind,
    code: ProblemCode,
    fields: FieldProblem[] = [],
    current?: unknown,
  ) {
    super(code);
    this.kind = kind;
    this.code = code;
    this.fields = fields;
    this.current = current;
  }
}
