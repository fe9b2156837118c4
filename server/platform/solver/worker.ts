import highsModule from 'highs';
import { parentPort } from 'node:worker_threads';
import type { Found, Question } from './model.ts';

// Typed as a CommonJS module; what is imported is the function itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;
const highs = await loadHighs();

/** The thread that the solver runs in: it is busy for as long as a question takes, so nothing else may run in it. */
parentPort?.on('message', (question: Question) => {
  parentPort?.postMessage(answer(question));
});
parentPort?.postMessage('ready');

function answer({ model: { cost, upper, whole, rows }, seconds, start }: Question): Found {
  const columns = cost.length;
  return highs.withModel(
    {
      numCols: columns,
      numRows: rows.lower.length,
      colCost: cost,
      colLower: new Float64Array(columns),
      colUpper: upper,
      rowLower: rows.lower,
      rowUpper: rows.upper,
      matrix: {
        format: 'csr',
        numRows: rows.lower.length,
        numCols: columns,
        starts: rows.starts,
        indices: rows.columns,
        values: rows.values,
      },
      integrality: Int32Array.from(whole, (one) => (one ? 1 : 0)),
    },
    (model) => {
      // Costs are whole pence: less than one apart is the best there is.
      model.options.set({
        output_flag: false,
        time_limit: seconds,
        mip_rel_gap: 0,
        mip_abs_gap: 0.99,
      });
      if (start.length > 0)
        model.setSolution({
          indices: start.map(([column]) => column),
          values: start.map(([, value]) => value),
        });
      model.run();
      return {
        // Where the time was too short for any answer, what stands there is none.
        values:
          model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
            ? model.getSolution().colValue
            : new Float64Array(columns),
        bound: Number(model.info.get('mip_dual_bound')),
      };
    },
  );
}
