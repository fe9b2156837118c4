import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { compileExpression } from '#server/platform/embedded-mongo/aggregate/mingo-context.ts';
import { isDocument, type Document } from '#server/platform/embedded-mongo/format/document.ts';
import { asNumber } from '#server/platform/embedded-mongo/format/value-order.ts';
import { compileElement, isOperatorDocument, type Matcher } from './matcher.ts';
import { matchedIndex } from './matched-index.ts';

/** Makes what a find answers of a document. */
export type Projection = (document: Document) => Document;

/** What is kept of a path: everything, or only some paths below it. */
type Tree = Map<string, Tree | true>;

type Computed = { path: string; of: (document: Document) => unknown };

/** Compiles a projection, or answers undefined when it keeps all; throws when it both keeps and leaves out. */
export function compileProjection(
  fields: unknown,
  matches: Matcher,
  variables?: Document,
): Projection | undefined {
  if (!isDocument(fields) || Object.keys(fields).length === 0) return undefined;
  const projection = flattened(fields, '');
  const tree: Tree = new Map();
  const computed: Computed[] = [];
  let including: boolean | undefined;
  let keepsId = true;
  for (const path of Object.keys(projection)) {
    const value = projection[path];
    const flag = flagOf(value);
    if (path === '_id' && flag !== undefined) keepsId = flag;
    else if (flag === undefined) {
      computed.push(computedField(path, value, variables));
      if (!isDocument(value) || !('$slice' in value)) including = assertSame(including, true, path);
    } else if (path.endsWith('.$')) {
      computed.push(positional(path.slice(0, -2), matches));
      including = assertSame(including, true, path);
    } else {
      including = assertSame(including, flag, path);
      addPath(tree, path.split('.'));
    }
  }
  const isInclusion =
    including ?? (keepsId && Object.hasOwn(projection, '_id') && computed.length === 0);
  if (isInclusion) {
    if (keepsId) addPath(tree, ['_id']);
    return (document) => withComputed(keep(document, tree), computed, document);
  }
  if (!keepsId) addPath(tree, ['_id']);
  return (document) => withComputed(leaveOut(document, tree), computed, document);
}

/** `{ a: { b: 1 } }` means `{ 'a.b': 1 }`. */
function flattened(fields: Document, prefix: string): Document {
  const flat: Document = {};
  for (const [name, value] of Object.entries(fields)) {
    const isNested =
      isDocument(value) && !isOperatorDocument(value) && Object.keys(value).length > 0;
    if (isNested) Object.assign(flat, flattened(value, `${prefix}${name}.`));
    else flat[prefix + name] = value;
  }
  return flat;
}

function flagOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const number = asNumber(value);
  return number === undefined ? undefined : number !== 0;
}

function assertSame(including: boolean | undefined, flag: boolean, path: string): boolean {
  if (including === undefined || including === flag) return flag;
  const [code, kind] = flag ? [31253, 'inclusion'] : [31254, 'exclusion'];
  const other = flag ? 'exclusion' : 'inclusion';
  throw new MongoError(code, `Cannot do ${kind} on field ${path} in ${other} projection`);
}

function addPath(tree: Tree, parts: readonly string[]): void {
  let branch = tree;
  for (const [at, part] of parts.entries()) {
    const found = branch.get(part);
    if (at === parts.length - 1) {
      if (found instanceof Map) throw new MongoError(31249, `Path collision at ${parts.join('.')}`);
      branch.set(part, true);
    } else if (found === true) throw new MongoError(31249, `Path collision at ${parts.join('.')}`);
    else {
      const next: Tree = found ?? new Map();
      branch.set(part, next);
      branch = next;
    }
  }
}

function keep(document: Document, tree: Tree): Document {
  const kept: Document = {};
  for (const name of Object.keys(document)) {
    const branch = tree.get(name);
    if (branch === true) kept[name] = document[name];
    else if (branch) {
      const value = keepBelow(document[name], branch);
      if (value !== undefined) kept[name] = value;
    }
  }
  return kept;
}

function keepBelow(value: unknown, tree: Tree): unknown {
  if (isDocument(value)) return keep(value, tree);
  if (!Array.isArray(value)) return undefined;
  return value.map((item: unknown) => keepBelow(item, tree)).filter((item) => item !== undefined);
}

function leaveOut(document: Document, tree: Tree): Document {
  const left: Document = {};
  for (const name of Object.keys(document)) {
    const branch = tree.get(name);
    if (branch === undefined) left[name] = document[name];
    else if (branch !== true) left[name] = leaveOutBelow(document[name], branch);
  }
  return left;
}

function leaveOutBelow(value: unknown, tree: Tree): unknown {
  if (isDocument(value)) return leaveOut(value, tree);
  return Array.isArray(value) ? value.map((item: unknown) => leaveOutBelow(item, tree)) : value;
}

function computedField(path: string, value: unknown, variables: Document | undefined): Computed {
  if (isDocument(value) && '$elemMatch' in value) {
    const test = compileElement(value['$elemMatch'] as Document);
    return { path, of: (document) => firstOf(document[path], test) };
  }
  if (isDocument(value) && '$slice' in value && isPlainSlice(value['$slice'])) {
    const slice = value['$slice'];
    return { path, of: (document) => sliceOf(valueAt(document, path), slice) };
  }
  if (isDocument(value) && '$meta' in value) {
    throw new MongoError('NotImplemented', '$meta projections are not supported by this server');
  }
  return { path, of: compileExpression(value, variables) };
}

function positional(path: string, matches: Matcher): Computed {
  return {
    path,
    of: (document) => {
      const value = valueAt(document, path);
      const index = matchedIndex(document, path.split('.'), matches);
      if (!Array.isArray(value)) return value;
      if (index === undefined) {
        throw new MongoError(
          51246,
          "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
        );
      }
      return [value[index]];
    },
  };
}

function firstOf(value: unknown, test: (item: unknown) => boolean): unknown {
  if (!Array.isArray(value)) return undefined;
  const items = value as unknown[];
  const at = items.findIndex(test);
  return at < 0 ? undefined : [items[at]];
}

function isPlainSlice(value: unknown): boolean {
  return (
    asNumber(value) !== undefined ||
    (Array.isArray(value) && value.every((item) => asNumber(item) !== undefined))
  );
}

function sliceOf(value: unknown, slice: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const [first, count] = Array.isArray(slice)
    ? slice.map((item) => asNumber(item) ?? 0)
    : [asNumber(slice) ?? 0];
  if (first === undefined) return value;
  if (count === undefined) return first < 0 ? value.slice(first) : value.slice(0, first);
  if (count <= 0)
    throw new MongoError(28724, `First argument to $slice must be an array, but is of type: int`);
  const start = first < 0 ? Math.max(value.length + first, 0) : first;
  return value.slice(start, start + count);
}

function valueAt(document: Document, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, part) => (isDocument(value) ? value[part] : undefined), document);
}

function withComputed(
  document: Document,
  computed: readonly Computed[],
  source: Document,
): Document {
  for (const { path, of } of computed) {
    const parts = path.split('.');
    let holder = document;
    for (const part of parts.slice(0, -1)) {
      const next = holder[part];
      holder = isDocument(next) ? next : ((holder[part] = {}) as Document);
    }
    const value = of(source);
    if (value !== undefined) holder[parts.at(-1) ?? ''] = value;
  }
  return document;
}
