import type { IntegerModel } from './model.ts';
import { createSolver, SolverStopped } from './solve.ts';

/** Things of some weight and worth, of which a bag holds so much. */
function bag(weights: readonly number[], holds: number): IntegerModel {
  return {
    cost: weights.map((weight) => -weight),
    upper: weights.map(() => 1),
    whole: weights.map(() => true),
    rows: {
      lower: [-Infinity],
      upper: [holds],
      starts: [0, weights.length],
      columns: weights.map((_weight, at) => at),
      values: weights,
    },
  };
}

/** A puzzle that takes far longer than anybody waits: several sums that no choice of numbers meets exactly (Cornuéjols and Dawande). */
function puzzle(): IntegerModel {
  const columns = 40;
  const sums = [0, 1, 2, 3, 4];
  const numbers = sums.map((row) =>
    Array.from(
      { length: columns },
      (_column, at) => ((at + 3) * 7_919 * (row + 5) + at * at * 104_729) % 100,
    ),
  );
  const over = sums.map((row) => columns + row);
  return {
    cost: [...Array.from({ length: columns }, () => 0), ...over.map(() => 1)],
    upper: [...Array.from({ length: columns }, () => 1), ...over.map(() => 1_000)],
    whole: [...Array.from({ length: columns }, () => true), ...over.map(() => false)],
    rows: {
      lower: numbers.flatMap((row) => [half(row), -half(row)]),
      upper: sums.flatMap(() => [Infinity, Infinity]),
      starts: Array.from({ length: 2 * sums.length + 1 }, (_row, at) => at * (columns + 1)),
      columns: over.flatMap((column) => [1, -1].flatMap(() => [...numbers[0]!.keys(), column])),
      values: numbers.flatMap((row) => [...row, 1, ...row.map((number) => -number), 1]),
    },
  };
}

const half = (row: readonly number[]): number =>
  Math.floor(row.reduce((sum, number) => sum + number, 0) / 2);

const worth = (values: ArrayLike<number>, { cost }: IntegerModel): number =>
  cost.reduce((sum, one, at) => sum + one * (values[at] ?? 0), 0);

let solver = createSolver();
afterEach(async () => {
  await solver.stop();
  solver = createSolver();
});

test('finds the best, and knows that it is', async () => {
  const model = bag([51, 36, 83, 65, 88, 54, 26, 36, 36, 40], 170);
  const { values, bound } = await solver.solve(model, 10);
  expect(worth(values, model)).toBe(-170);
  expect(bound).toBeCloseTo(-170);
});

test('questions are answered one after the other, each with its own answer', async () => {
  const models = [bag([3, 5], 5), bag([3, 5], 3), bag([3, 5], 8)];
  const found = await Promise.all(models.map((model) => solver.solve(model, 10)));
  expect(found.map(({ values }, at) => worth(values, models[at]!))).toEqual([-5, -3, -8]);
});

test('what takes too long ends with the best so far, and says how good it can get', async () => {
  const model = puzzle();
  const { values, bound } = await solver.solve(model, 0.3);
  expect(values.slice(0, 40).every((value) => Math.abs(value - Math.round(value)) < 1e-6)).toBe(
    true,
  );
  expect(bound).toBeLessThan(worth(values, model));
});

test('an answer to begin with is not made worse', async () => {
  const model = puzzle();
  const first = await solver.solve(model, 0.3);
  const start = [...first.values].map((value, at) => [at, value] as const);
  const second = await solver.solve(model, 0.3, start);
  expect(worth(second.values, model)).toBeLessThanOrEqual(worth(first.values, model) + 1e-6);
});

test('others go on while it thinks', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  await solver.solve(puzzle(), 0.3);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(10);
});

test('a thread that dies is said to have, and the next question has a new one', async () => {
  const { rows, ...rest } = bag([3, 5], 5);
  const broken = { ...rest, rows: { ...rows, starts: [0] } };
  await expect(solver.solve(broken, 10)).rejects.toThrow(SolverStopped);
  const model = bag([3, 5], 5);
  expect(worth((await solver.solve(model, 10)).values, model)).toBe(-5);
});

test('a solver that is stopped ends what it is at, and takes no more', async () => {
  const long = solver.solve(puzzle(), 600).catch((error: unknown) => error);
  await solver.stop();
  expect(await long).toBeInstanceOf(SolverStopped);
  await expect(solver.solve(bag([3], 3), 1)).rejects.toThrow(SolverStopped);
});
