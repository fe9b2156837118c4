import { Context, evalExpr, OpType } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import * as windows from 'mingo/operators/window';
import type { AnyObject, Options } from 'mingo/types';
import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { plainNumbers } from './plain-numbers.ts';

const {
  $where: _where,
  $function: _function,
  ...safeExpressions
} = expressions as Record<string, unknown>;

const { $accumulator: _accumulator, ...safeAccumulators } = accumulators as Record<string, unknown>;

/** The expression operators that mingo knows, without those that run code. */
export const expressionContext = Context.init({
  accumulator: safeAccumulators as never,
  expression: safeExpressions as never,
  window: { ...windows } as never,
});

/** Compiles an aggregation expression; throws MongoDB's error for an unknown operator. */
export function compileExpression(
  expression: unknown,
  variables?: Document,
): (document: Document) => unknown {
  assertKnown(expression);
  const plain = plainNumbers(expression);
  const options = {
    context: expressionContext,
    variables: plainNumbers(variables ?? {}) as AnyObject,
  } as unknown as Options;
  return (document) => asMongo(() => evalExpr(plainNumbers(document), plain, options));
}

/** Runs what may throw mingo's own errors and words them as a refusal. */
export function asMongo<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (error instanceof MongoError || !(error instanceof Error)) throw error;
    throw new MongoError('BadValue', error.message);
  }
}

/** Throws InvalidPipelineOperator for an expression operator that does not exist here. */
export function assertKnown(expression: unknown): void {
  if (Array.isArray(expression)) expression.forEach(assertKnown);
  if (
    typeof expression !== 'object' ||
    expression === null ||
    Object.getPrototypeOf(expression) !== Object.prototype
  )
    return;
  for (const [key, value] of Object.entries(expression)) {
    if (key.startsWith('$')) {
      const isKnown =
        expressionContext.getOperator(OpType.EXPRESSION, key) !== null ||
        expressionContext.getOperator(OpType.ACCUMULATOR, key) !== null;
      if (!isKnown) throw new MongoError(168, `Unrecognized expression '${key}'`);
      if (key === '$literal') continue;
    }
    assertKnown(value);
  }
}
