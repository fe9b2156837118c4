import { BSONRegExp, BSONSymbol } from 'bson';
import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import type { ValueTest } from './operators.ts';

/** Whether a value is a regular expression. */
export function isRegExp(value: unknown): value is BSONRegExp | RegExp {
  return value instanceof BSONRegExp || value instanceof RegExp;
}

/** A regular expression as it may be stored: an expression also matches its equal. */
export function asRegExp(operand: unknown, options?: string): BSONRegExp {
  const { pattern, flags } = sourceOf(operand, options);
  return new BSONRegExp(pattern, flags);
}

/** A test that texts (and equal regular expressions) pass; throws for options that MongoDB does not know. */
export function regExpTest(operand: unknown, options?: string): ValueTest {
  const { pattern, flags } = sourceOf(operand, options);
  const expression = toRegExp(pattern, flags);
  return (value) => {
    if (typeof value === 'string') return expression.test(value);
    if (value instanceof BSONSymbol) return expression.test(value.value);
    return value instanceof BSONRegExp && value.pattern === pattern && value.options === flags;
  };
}

/** The text every match begins with, when the expression is anchored and case counts; else undefined. */
export function prefixOf(operand: unknown, options?: string): string | undefined {
  const { pattern, flags } = sourceOf(operand, options);
  if (flags !== '') return undefined;
  const match = /^(?:\^|\\A)((?:[^\\.*+?()[\]{}|^$]|\\[^A-Za-z0-9])+)/.exec(pattern);
  if (!match || pattern.includes('|')) return undefined;
  const [whole, literal = ''] = match;
  const next = pattern.charAt(whole.length);
  const letters = literal.match(/\\.|[^\\]/gsu) ?? [];
  if (next === '*' || next === '?' || next === '{') letters.pop();
  const text = letters.map((letter) => letter.replace(/^\\/, '')).join('');
  return text === '' ? undefined : text;
}

function sourceOf(operand: unknown, options?: string): { pattern: string; flags: string } {
  if (operand instanceof BSONRegExp)
    return { pattern: operand.pattern, flags: options ?? operand.options };
  if (operand instanceof RegExp)
    return { pattern: operand.source, flags: options ?? operand.flags };
  if (typeof operand !== 'string') throw new MongoError('BadValue', '$regex has to be a string');
  return { pattern: operand, flags: options ?? '' };
}

function toRegExp(pattern: string, flags: string): RegExp {
  let source = pattern;
  let own = '';
  for (const flag of flags) {
    if ('ims'.includes(flag)) own += flag;
    else if (flag === 'x') source = withoutLayout(source);
    else if (flag !== 'u') throw new MongoError(51108, `invalid flag in regex options: ${flag}`);
  }
  const inline = /^\(\?([ims]+)\)/.exec(source);
  if (inline) {
    source = source.slice(inline[0].length);
    own += inline[1] ?? '';
  }
  source = source.replaceAll('\\A', '^').replaceAll('\\z', '$').replaceAll('\\Z', '$');
  return compile(source, [...new Set(own)].join(''), pattern);
}

function compile(source: string, flags: string, pattern: string): RegExp {
  try {
    return new RegExp(source, `${flags}u`);
  } catch {
    try {
      return new RegExp(source, flags);
    } catch {
      throw new MongoError(51091, `Regular expression is invalid: ${pattern}`);
    }
  }
}

/** PCRE's extended form: white space and comments outside classes do not count. */
function withoutLayout(source: string): string {
  return source.replace(/\\.|\[(?:\\.|[^\]])*\]|\s+|#.*$/gmsu, (piece) =>
    /^[\s#]/u.test(piece) ? '' : piece,
  );
}
