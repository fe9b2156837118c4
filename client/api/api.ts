import type { ProblemBody } from '#shared/problem.ts';

/** Calls a declared endpoint; on the server in process, as the visitor whose page it is. Throws ApiProblem. */
export type Send = <Answer>(
  method: 'get' | 'post' | 'put' | 'patch' | 'delete',
  path: string,
  sent?: { query?: object; input?: object },
) => Promise<Answer>;

/** A refusal of the API, as its body says it. */
export class ApiProblem extends Error {
  readonly body: ProblemBody;

  constructor(body: ProblemBody) {
    super(body.code);
    this.body = body;
  }
}
