import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createSolving } from '#server/features/rota/solving-service.ts';
import { createSolver } from '#server/platform/solver/solve.ts';
import { bigRota } from './big-rota.ts';
import { round } from './timing.ts';

/** Seconds in which a conference is to be planned at least cost, from a standing start. */
const atMost = 10;

/** A conference planned as a process does it that has planned nothing before, and once more. */
export async function benchRota(): Promise<{ line: object; failed: string[] }> {
  const solver = createSolver();
  const solveRota = createSolving({
    solve: solver.solve,
    now: () => performance.now(),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  });
  const input = bigRota();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const first = await timed(() => solveRota(input, 60));
  delay.disable();
  const second = await timed(() => solveRota(input, 60));
  await solver.stop();

  const seats = input.blocks.reduce((sum, { open }) => sum + open.length, 0);
  const { rota, gap, fee, travel } = first.answer;
  const line = {
    bench: 'rota',
    days: 3,
    strands: 8,
    professionals: input.candidates.length,
    seats,
    filled: rota.length,
    seconds: first.seconds,
    secondsAgain: second.seconds,
    gapPence: gap,
    costPence: fee + travel,
    longestBlockMs: round(delay.max / 1e6),
  };
  return {
    line,
    failed: [
      ...(first.seconds > atMost
        ? [`${first.seconds} s to the best rota; at most ${atMost}.`]
        : []),
      ...(gap === 0 ? [] : [`The rota is not known to be the best: ${gap} pence apart.`]),
      ...(rota.length === seats ? [] : [`${seats - rota.length} seats stay open.`]),
    ],
  };
}

async function timed<Answer>(work: () => Promise<Answer>) {
  const from = performance.now();
  const answer = await work();
  return { answer, seconds: round((performance.now() - from) / 1_000) };
}
