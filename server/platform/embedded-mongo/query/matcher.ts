import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { isDocument, type Document } from '#server/platform/embedded-mongo/format/document.ts';
import { expressionTest } from '#server/platform/embedded-mongo/aggregate/expression.ts';
import { equalTo, operatorTest, type ValueTest } from './operators.ts';
import { someValue } from './paths.ts';
import { regExpTest } from './reg-exp.ts';
import { isRegExp } from './reg-exp.ts';

/** Says whether a document matches. */
export type Matcher = (document: Document) => boolean;

/** Compiles a filter; throws MongoDB's error for an operator that does not exist or an operand it does not take. */
export function compileFilter(filter: Document, variables?: Document): Matcher {
  const tests: Matcher[] = [];
  for (const key of Object.keys(filter)) {
    if (key === '$comment') continue;
    const operand = filter[key];
    tests.push(
      key.startsWith('$') ? topLevel(key, operand, variables) : fieldMatcher(key, operand),
    );
  }
  const [only] = tests;
  if (only === undefined) return () => true;
  if (tests.length === 1) return only;
  return (document) => tests.every((test) => test(document));
}

/** Tells `{ $gt: 1 }` from a document to be equal to. */
export function isOperatorDocument(value: unknown): value is Document {
  if (!isDocument(value)) return false;
  const [first] = Object.keys(value);
  return first !== undefined && first.startsWith('$') && !['$ref', '$id', '$db'].includes(first);
}

/** A test for the elements of an array, for $elemMatch and $pull. */
export function compileElement(filter: Document): ValueTest {
  const [first = ''] = Object.keys(filter);
  const isLogical = ['$and', '$or', '$nor', '$expr'].includes(first);
  if (isOperatorDocument(filter) && !isLogical) {
    const test = fieldTests(filter);
    return (value) => test((visit) => visit(value));
  }
  const matcher = compileFilter(filter);
  return (value) => {
    if (isDocument(value)) return matcher(value);
    return (
      Array.isArray(value) &&
      matcher(Object.fromEntries(value.map((item, at) => [String(at), item])))
    );
  };
}

function topLevel(key: string, operand: unknown, variables?: Document): Matcher {
  switch (key) {
    case '$and': {
      const all = clauses(key, operand, variables);
      return (document) => all.every((test) => test(document));
    }
    case '$or': {
      const any = clauses(key, operand, variables);
      return (document) => any.some((test) => test(document));
    }
    case '$nor': {
      const none = clauses(key, operand, variables);
      return (document) => !none.some((test) => test(document));
    }
    case '$expr':
      return expressionTest(operand, variables);
    case '$alwaysTrue':
      return () => true;
    case '$alwaysFalse':
      return () => false;
    case '$where':
    case '$text':
    case '$jsonSchema':
      throw new MongoError('NotImplemented', `${key} is not supported by this server`);
    default:
      throw new MongoError(
        'BadValue',
        `unknown top level operator: ${key}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
      );
  }
}

function clauses(key: string, operand: unknown, variables?: Document): Matcher[] {
  if (!Array.isArray(operand)) throw new MongoError('BadValue', `${key} must be an array`);
  if (operand.length === 0)
    throw new MongoError('BadValue', '$and/$or/$nor must be a nonempty array');
  return operand.map((clause: unknown) => {
    if (!isDocument(clause))
      throw new MongoError('BadValue', '$or/$and/$nor entries need to be full objects');
    return compileFilter(clause, variables);
  });
}

function fieldMatcher(path: string, operand: unknown): Matcher {
  const test = isOperatorDocument(operand) ? fieldTests(operand) : someOf(valueTest(operand));
  if (!path.includes('.')) {
    return (document) =>
      test((visit) => visit(Object.hasOwn(document, path) ? document[path] : undefined));
  }
  const parts = path.split('.');
  return (document) => test((visit) => someValue(document, parts, visit));
}

/** Tests all values that a path reaches; `each` visits them until told to stop. */
type PathTest = (each: (visit: ValueTest) => boolean) => boolean;

function valueTest(operand: unknown): ValueTest {
  return isRegExp(operand) ? regExpTest(operand) : equalTo(operand);
}

/** True when some value passes, or some element of an array that the path ends in. */
function someOf(test: ValueTest): PathTest {
  return (each) => each((value) => test(value) || (Array.isArray(value) && value.some(test)));
}

function fieldTests(operators: Document): PathTest {
  const tests = Object.keys(operators)
    .filter((name) => name !== '$options' || !Object.hasOwn(operators, '$regex'))
    .map((name) => fieldTest(name, operators[name], operators));
  const [only] = tests;
  if (only && tests.length === 1) return only;
  return (each) => tests.every((test) => test(each));
}

function fieldTest(name: string, operand: unknown, operators: Document): PathTest {
  switch (name) {
    case '$ne':
      if (isRegExp(operand)) throw new MongoError('BadValue', "Can't have regex as arg to $ne.");
      return not(someOf(equalTo(operand)));
    case '$nin':
      return not(fieldTest('$in', operand, operators));
    case '$not':
      return not(negated(operand));
    case '$exists':
      return truthy(operand)
        ? (each) => each((value) => value !== undefined)
        : (each) => !each((value) => value !== undefined);
    case '$elemMatch': {
      if (!isDocument(operand)) throw new MongoError('BadValue', '$elemMatch needs an Object');
      const element = compileElement(operand);
      return (each) => each((value) => Array.isArray(value) && value.some(element));
    }
    case '$all':
      return allOf(operand);
    case '$size':
      return sizeOf(operand);
    default:
      return someOf(operatorTest(name, operand, operators));
  }
}

function not(test: PathTest): PathTest {
  return (each) => !test(each);
}

function negated(operand: unknown): PathTest {
  if (isRegExp(operand)) return someOf(regExpTest(operand));
  if (!isOperatorDocument(operand))
    throw new MongoError('BadValue', '$not needs a regex or a document');
  return fieldTests(operand);
}

function allOf(operand: unknown): PathTest {
  if (!Array.isArray(operand)) throw new MongoError('BadValue', '$all needs an array');
  if (operand.length === 0) return () => false;
  const tests = operand.map((item: unknown) =>
    isDocument(item) && Object.hasOwn(item, '$elemMatch')
      ? fieldTest('$elemMatch', item['$elemMatch'], item)
      : someOf(valueTest(item)),
  );
  return (each) => tests.every((test) => test(each));
}

function sizeOf(operand: unknown): PathTest {
  const size = Number(operand);
  if (!Number.isInteger(size)) throw new MongoError('BadValue', '$size must be a whole number');
  if (size < 0) throw new MongoError('BadValue', '$size may not be negative');
  return (each) => each((value) => Array.isArray(value) && value.length === size);
}

function truthy(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Number(value) !== 0;
  return value !== false && value !== 0 && value !== null && value !== undefined;
}
