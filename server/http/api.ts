import { Problem } from '#server/problems.ts';
import type { Endpoint } from './endpoint.ts';
import type { Limits } from './limits.ts';
import type { Visitor } from './visitor.ts';

/** A call as it comes in, by HTTP or from a page. */
export interface ApiCall {
  method: string;
  path: string;
  query?: unknown;
  input?: unknown;
}

export interface Api {
  endpoints: readonly Endpoint[];
  /** Whether a call may bring files. */
  takesFiles(call: Pick<ApiCall, 'method' | 'path'>): boolean;
  /** Runs the declared endpoint. Throws Problem or ZodError where it is refused. */
  call(call: ApiCall, visitor: Visitor): Promise<{ endpoint: Endpoint; answer: unknown }>;
}

/** The one way to an endpoint: its limits, who may, its input, its handler, its answer, in that order. */
export function createApi({
  endpoints,
  limits,
}: {
  endpoints: readonly Endpoint[];
  limits: Limits;
}): Api {
  const routes = byDepth(endpoints);
  const routesOfFiles = byDepth(endpoints.filter(({ takesFiles }) => takesFiles));

  function find({ method, path }: ApiCall) {
    const fits = fitting(routes, path);
    const found = fits.find(({ endpoint }) => endpoint.method === method.toLowerCase());
    if (found) return { endpoint: found.endpoint, params: decoded(found.groups) };
    const methods = fits.map(({ endpoint }) => endpoint.method.toUpperCase());
    if (methods.length > 0) throw new Problem('method', 'page.method', [], methods);
    throw new Problem('not-found', 'page.unknown');
  }

  return {
    endpoints,
    takesFiles: ({ method, path }) =>
      fitting(routesOfFiles, path).some(({ endpoint }) => endpoint.method === method.toLowerCase()),
    async call(call, visitor) {
      const { endpoint, params: rawParams } = find(call);
      if (!endpoint.may(visitor.actor)) throw refusalFor(visitor);
      await limits.spend(endpoint.limits, visitor.address, call.input);
      const params = endpoint.params.parse(rawParams);
      const query = endpoint.query.parse(call.query ?? {});
      const input = endpoint.input.parse(call.input ?? {});
      const answer = await endpoint.handler({ params, query, input, visitor });
      return {
        endpoint,
        answer: typeof endpoint.answer === 'string' ? answer : endpoint.answer.parse(answer),
      };
    },
  };
}

function refusalFor({ actor }: Visitor): Problem {
  return actor.kind === 'visitor'
    ? new Problem('unauthenticated', 'request.signIn')
    : new Problem('forbidden', 'request.forbidden');
}

interface Route {
  endpoint: Endpoint;
  pattern: RegExp;
}

/** Routes by how many parts their path has, so that a call is held against few of them. */
function byDepth(endpoints: readonly Endpoint[]): ReadonlyMap<number, Route[]> {
  const routes = new Map<number, Route[]>();
  for (const endpoint of endpoints) {
    const depth = depthOf(endpoint.path);
    const route = { endpoint, pattern: patternOf(endpoint.path) };
    routes.set(depth, [...(routes.get(depth) ?? []), route]);
  }
  return routes;
}

const depthOf = (path: string): number => path.replace(/\/$/, '').split('/').length;

const fitting = (routes: ReadonlyMap<number, Route[]>, path: string) =>
  (routes.get(depthOf(path)) ?? []).flatMap(({ endpoint, pattern }) => {
    const match = pattern.exec(path);
    return match ? [{ endpoint, groups: match.groups ?? {} }] : [];
  });

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`);

function decoded(groups: Record<string, string>): Record<string, string> {
  try {
    return Object.fromEntries(
      Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
  } catch {
    throw new Problem('not-found', 'page.unknown');
  }
}
