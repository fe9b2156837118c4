import type { DeskPorts } from './registration-desk.ts';

/** Thrown in place of an answer once the process is taken to have stopped. */
export class Stopped extends Error {}

export interface StoppingPorts {
  wrap: (ports: DeskPorts) => DeskPorts;
  /** One port more that stops with the others. */
  stopping: <Port extends object>(port: Port) => Port;
  /** Whether the stop was reached. */
  stopped: () => boolean;
}

/**
 * Ports that stop at their n-th call, counted from 1: before it is made, or after it was made and before its
 * answer comes. From then on every call fails, as in a process that is no more.
 */
export function stoppingPorts(at: number, when: 'before' | 'after'): StoppingPorts {
  let calls = 0;
  let stopped = false;

  function stopping<Port extends object>(port: Port): Port {
    return new Proxy(port, {
      get(target, name) {
        const method = Reflect.get(target, name) as unknown;
        if (typeof method !== 'function' || name === 'liveKeysOf') return method;
        return async (...input: unknown[]) => {
          if (stopped) throw new Stopped();
          calls += 1;
          const now = calls === at;
          if (now) stopped = true;
          if (now && when === 'before') throw new Stopped();
          const answer = (await Reflect.apply(method, target, input)) as unknown;
          if (now) throw new Stopped();
          return answer;
        };
      },
    });
  }

  return {
    stopped: () => stopped,
    stopping,
    wrap: ({ store, lists, places, access }) => ({
      store: stopping(store),
      lists: stopping(lists),
      places: stopping(places),
      access: stopping(access),
    }),
  };
}
