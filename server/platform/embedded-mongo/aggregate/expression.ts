import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { compileExpression } from './mingo-context.ts';

/** The test of $expr. */
export function expressionTest(
  expression: unknown,
  variables?: Document,
): (document: Document) => boolean {
  const value = compileExpression(expression, variables);
  return (document) => {
    const found = value(document);
    return found !== false && found !== null && found !== undefined && found !== 0;
  };
}
