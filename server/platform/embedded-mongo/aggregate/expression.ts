import { evaluate } from './mingo-context.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';

/** The test of $expr. */
export function expressionTest(
  expression: unknown,
  variables?: Document,
): (document: Document) => boolean {
  return (document) => {
    const value = evaluate(document, expression, variables);
    return value !== false && value !== null && value !== undefined && value !== 0;
  };
}
