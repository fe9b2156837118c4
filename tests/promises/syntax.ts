import { parseSync } from 'oxc-parser';

/** A part of a parsed source file. */
export interface Part {
  type: string;
  start: number;
  end: number;
  [name: string]: unknown;
}

/** Every part of a source file with the parts around it, the nearest first. */
export function* partsOf(file: string, source: string): Generator<[Part, readonly Part[]]> {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`);
  yield* walk(program as unknown as Part, []);
}

function* walk(part: Part, around: readonly Part[]): Generator<[Part, readonly Part[]]> {
  yield [part, around];
  const inside = [part, ...around];
  for (const value of Object.values(part))
    for (const one of Array.isArray(value) ? value : [value])
      if (isPart(one)) yield* walk(one, inside);
}

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && typeof (value as Part).type === 'string';
