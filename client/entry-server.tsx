import { renderToString } from 'react-dom/server';
import {
  createStaticHandler,
  createStaticRouter,
  isRouteErrorResponse,
  matchRoutes,
  Outlet,
  RouterContextProvider,
  StaticRouterProvider,
  useLoaderData,
  type LoaderFunctionArgs,
  type RouteObject,
  type StaticHandlerContext,
} from 'react-router';
import { ApiProblem } from '#client/api/api.ts';
import { pageContext, pageOf, type Frame, type PageContext } from '#client/api/page-context.ts';
import { toWire } from '#client/api/wire.ts';
import { Document, type Assets } from '#client/document.tsx';
import { pageData } from '#client/page-data.ts';
import { problemOf } from '#client/problem-of.ts';
import { ProblemPage } from '#client/problem-page.tsx';
import { routesIn } from '#client/page-routes.ts';
import type { PageRoute } from '#client/routes.tsx';
import { Site } from '#client/site.tsx';
import { VoiceProvider } from '#client/text/text.tsx';
import { textFor } from '#shared/catalogues.ts';
import { locales } from '#shared/locales.ts';
import type { ProblemBody } from '#shared/problem.ts';

/** What a request for a page comes to: a redirect, or a status with the document or its data. */
export type Rendered =
  | { kind: 'redirect'; status: number; location: string }
  | {
      kind: 'page';
      status: number;
      routePath: string;
      sameForAll: boolean;
      data: () => string;
      document: () => string;
    };

export interface Renderer {
  /** Whether the page at an address takes files. */
  takesFiles(call: { path: string }): boolean;
  render(request: Request, page: PageContext): Promise<Rendered>;
  /** Renders a refusal as a page of the frame's language. */
  refuse(problem: ProblemBody, frame: Frame): Promise<Rendered>;
}

/** Makes the renderer: every page module loaded once, one handler for all locales. */
export async function createRenderer(assets: Assets): Promise<Renderer> {
  const routes = await Promise.all(
    Object.values(locales).map(async (locale): Promise<RouteObject> => {
      const pages = await Promise.all(
        routesIn(locale).map((route) => serverRoute(locale.id, route)),
      );
      const unknown = {
        id: `${locale.id}/unknown`,
        path: '*',
        loader: noSuchPage,
        action: noSuchPage,
        Component: Outlet,
      };
      return {
        id: locale.id,
        path: locale.prefix || '/',
        loader: (args) => pageOf(args).frame,
        Component: SiteRoute,
        ErrorBoundary: ProblemPage,
        children: [
          { id: `${locale.id}/pages`, ErrorBoundary: ProblemPage, children: [...pages, unknown] },
        ],
      };
    }),
  );
  const handler = createStaticHandler(routes);

  async function render(request: Request, page: PageContext): Promise<Rendered> {
    const requestContext = new RouterContextProvider();
    requestContext.set(pageContext, page);
    const context = await handler.query(request, { requestContext });
    if (context instanceof Response)
      return {
        kind: 'redirect',
        status: context.status,
        location: context.headers.get('location') ?? '/',
      };
    for (const [id, error] of Object.entries(context.errors ?? {}))
      if (!(error instanceof ApiProblem) && !isRouteErrorResponse(error) && context.errors)
        context.errors[id] = new ApiProblem(page.problemOfFault(error));
    const data = () => toWire(dataOf(context, page.frame));
    return {
      kind: 'page',
      status: statusOf(context),
      routePath: context.matches.map(({ route }) => route.path ?? '').join('/'),
      sameForAll: sameForAll(context),
      data,
      document: () => documentOf(context, page.frame, data()),
    };
  }

  function documentOf(context: StaticHandlerContext, frame: Frame, wire: string): string {
    const html = renderToString(
      <Document frame={frame} assets={assets} pageData={wire}>
        <VoiceProvider voice={{ locale: frame.locale, text: textFor(frame.locale.id) }}>
          <StaticRouterProvider
            router={createStaticRouter(handler.dataRoutes, context)}
            context={context}
            hydrate={false}
          />
        </VoiceProvider>
      </Document>,
    );
    return `<!doctype html>${html}`;
  }

  return {
    render,
    takesFiles: ({ path }) =>
      URL.canParse(path, 'http://localhost') &&
      !/%(?![\da-f]{2})/i.test(path) &&
      (matchRoutes(handler.dataRoutes, path)?.at(-1)?.route.handle as Handle | undefined)
        ?.takesFiles === true,
    refuse(problem, frame) {
      const refused = () => Promise.reject(new ApiProblem(problem));
      const page = {
        api: refused,
        frame,
        cookies: { get: () => undefined, set: () => {} },
        refusal: problem,
        problemOfFault: () => problem,
      };
      return render(
        new Request(new URL(`${frame.locale.prefix}/${refusedPath}`, frame.siteUrl)),
        page,
      );
    },
  };
}

/** An address that no page has, under which a refusal is shown. */
const refusedPath = 'refused/-';

async function serverRoute(localeId: string, route: PageRoute): Promise<RouteObject> {
  const { Component } = await route.page();
  return {
    id: `${localeId}/${route.id}`,
    path: route.path.slice(1),
    handle: {
      frame: route.frame,
      sameForAll: route.sameForAll === true,
      takesFiles: route.takesFiles === true,
    } satisfies Handle & { frame: string },
    Component,
    ...pageData[route.id],
  };
}

/** Whether a page without a refusal is one that shows everybody the same. */
const sameForAll = ({ matches, errors }: StaticHandlerContext): boolean =>
  errors === null && (matches.at(-1)?.route.handle as Handle | undefined)?.sameForAll === true;

interface Handle {
  sameForAll: boolean;
  takesFiles: boolean;
}

function SiteRoute() {
  return <Site frame={useLoaderData() as Frame} />;
}

function noSuchPage(args: LoaderFunctionArgs): never {
  const { refusal } = pageOf(args);
  if (refusal) throw new ApiProblem(refusal);
  throw new Response(null, { status: 404 });
}

/** What the browser's router takes over; an error travels as the problem it is. */
function dataOf(context: StaticHandlerContext, frame: Frame) {
  const { loaderData, actionData, errors } = context;
  return {
    frame,
    // The frame stands beside; it is not sent twice.
    loaderData: { ...loaderData, [frame.locale.id]: undefined },
    actionData,
    errors:
      errors &&
      Object.fromEntries(Object.entries(errors).map(([id, error]) => [id, problemOf(error)])),
  };
}

function statusOf({ errors, statusCode }: StaticHandlerContext): number {
  const problem = Object.values(errors ?? {}).find((error) => error instanceof ApiProblem);
  return problem instanceof ApiProblem ? problem.body.status : statusCode;
}
