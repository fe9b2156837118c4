import { Long, Timestamp } from 'bson';
import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { isDocument } from '#server/platform/embedded-mongo/format/document.ts';
import { asNumber, compareValues } from '#server/platform/embedded-mongo/format/value-order.ts';
import { typeName } from '#server/platform/embedded-mongo/query/type-names.ts';
import { combine, isNumeric } from './arithmetic.ts';
import { clear, read, write, type Place } from './places.ts';

/** Changes what is at a place; `path` is for messages. */
export type PlaceChange = (place: Place, path: string) => void;

/** The change that an operator on single values makes; throws for an operand that it does not take. */
export function fieldChange(operator: string, operand: unknown): PlaceChange | undefined {
  switch (operator) {
    case '$set':
    case '$setOnInsert':
      return (place) => write(place, operand);
    case '$unset':
      return (place) => clear(place);
    case '$inc':
      return arithmetic(operator, operand, 'add');
    case '$mul':
      return arithmetic(operator, operand, 'multiply');
    case '$min':
      return keepWhen((order) => order < 0, operand);
    case '$max':
      return keepWhen((order) => order > 0, operand);
    case '$currentDate':
      return currentDate(operand);
    case '$bit':
      return bitwise(operand);
    default:
      return undefined;
  }
}

function arithmetic(
  operator: string,
  operand: unknown,
  operation: 'add' | 'multiply',
): PlaceChange {
  return (place, path) => {
    const verb = operation === 'add' ? 'increment' : 'multiply';
    if (!isNumeric(operand)) {
      throw new MongoError(
        'TypeMismatch',
        `Cannot ${verb} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`,
      );
    }
    const value = read(place);
    if (value === undefined) {
      write(place, operation === 'add' ? operand : combine(operand, 0, 'multiply'));
      return;
    }
    if (!isNumeric(value)) {
      throw new MongoError(
        'TypeMismatch',
        `Cannot apply ${operator} to a value of non-numeric type. {_id: ...} has the field '${path.split('.').at(-1)}' of non-numeric type ${typeName(value)}`,
      );
    }
    const result = combine(value, operand, operation);
    if (result === undefined)
      throw new MongoError(
        'BadValue',
        `Failed to apply ${operator} operations to current value: overflow`,
      );
    write(place, result);
  };
}

function keepWhen(wins: (order: number) => boolean, operand: unknown): PlaceChange {
  return (place) => {
    const value = read(place);
    if (value === undefined || wins(compareValues(operand, value))) write(place, operand);
  };
}

function currentDate(operand: unknown): PlaceChange {
  const kind = isDocument(operand) ? operand['$type'] : operand;
  if (kind === true || kind === false || kind === 'date')
    return (place) => write(place, new Date());
  if (kind === 'timestamp') {
    return (place) => write(place, new Timestamp({ t: Math.floor(Date.now() / 1000), i: 1 }));
  }
  throw new MongoError(
    'BadValue',
    "The '$type' string field is required to be 'date' or 'timestamp'",
  );
}

function bitwise(operand: unknown): PlaceChange {
  if (!isDocument(operand) || Object.keys(operand).length === 0) {
    throw new MongoError('BadValue', 'The $bit modifier is not compatible with this operand');
  }
  return (place) => {
    for (const operation of Object.keys(operand)) {
      const value = read(place) ?? 0;
      write(place, bitResult(operation, value, operand[operation]));
    }
  };
}

function bitResult(operation: string, value: unknown, operand: unknown): unknown {
  if (!isWhole(value))
    throw new MongoError('BadValue', 'Cannot apply $bit to a value of non-integral type.');
  if (!isWhole(operand))
    throw new MongoError('BadValue', 'The $bit modifier field must be an Integer(32/64 bit)');
  const [a, b] = [big(value), big(operand)];
  const result =
    operation === 'and'
      ? a & b
      : operation === 'or'
        ? a | b
        : operation === 'xor'
          ? a ^ b
          : undefined;
  if (result === undefined) {
    throw new MongoError(
      'BadValue',
      `The $bit modifier only supports 'and', 'or', and 'xor', not '${operation}'`,
    );
  }
  return value instanceof Long || operand instanceof Long
    ? Long.fromBigInt(result)
    : Number(result);
}

function isWhole(value: unknown): boolean {
  return value instanceof Long || (typeof value === 'number' && Number.isInteger(asNumber(value)));
}

function big(value: unknown): bigint {
  return value instanceof Long ? value.toBigInt() : BigInt(value as number);
}
