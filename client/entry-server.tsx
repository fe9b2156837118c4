import { renderToString } from 'react-dom/server';
import {
  createStaticHandler,
  createStaticRouter,
  RouterContextProvider,
  StaticRouterProvider,
  useLoaderData,
  type RouteObject,
  type StaticHandlerContext,
} from 'react-router';
import { ApiProblem } from '#client/api/api.ts';
import { pageContext, pageOf, type Frame, type PageContext } from '#client/api/page-context.ts';
import { toWire } from '#client/api/wire.ts';
import { Document, type Assets } from '#client/document.tsx';
import { pageData } from '#client/page-data.ts';
import { ProblemPage } from '#client/problem-page.tsx';
import { routesIn, type PageRoute } from '#client/routes.tsx';
import { Site } from '#client/site.tsx';
import { VoiceProvider } from '#client/text/text.tsx';
import { textFor } from '#shared/catalogues.ts';
import { locales } from '#shared/locales.ts';

/** What a request for a page comes to: a redirect, or a status with the document or its data. */
export type Rendered =
  | { kind: 'redirect'; status: number; location: string }
  | { kind: 'page'; status: number; routePath: string; data: () => string; document: () => string };

export interface Renderer {
  render(request: Request, page: PageContext): Promise<Rendered>;
}

/** Makes the renderer: every page module loaded once, one handler for all locales. */
export async function createRenderer(assetsFor: (routeId: string | undefined) => Assets): Promise<Renderer> {
  const routes = await Promise.all(Object.values(locales).map(async (locale): Promise<RouteObject> => {
    const pages = await Promise.all(routesIn(locale).map((route) => serverRoute(locale.id, route)));
    const unknown = { id: `${locale.id}/unknown`, path: '*', loader: noSuchPage, action: noSuchPage };
    return {
      id: locale.id,
      path: locale.prefix || '/',
      loader: (args) => pageOf(args).frame,
      Component: SiteRoute,
      ErrorBoundary: ProblemPage,
      children: [{ id: `${locale.id}/pages`, ErrorBoundary: ProblemPage, children: [...pages, unknown] }],
    };
  }));
  const handler = createStaticHandler(routes);

  return {
    async render(request, page) {
      const requestContext = new RouterContextProvider();
      requestContext.set(pageContext, page);
      const context = await handler.query(request, { requestContext });
      if (context instanceof Response)
        return {
          kind: 'redirect',
          status: context.status,
          location: context.headers.get('location') ?? '/',
        };
      const routeId = context.matches.at(-1)?.route.id;
      const data = () => toWire(dataOf(context, page.frame));
      return {
        kind: 'page',
        status: statusOf(context),
        routePath: context.matches.map(({ route }) => route.path ?? '').join('/'),
        data,
        document: () => {
          const { frame } = page;
          const voice = { locale: frame.locale, text: textFor(frame.locale.id) };
          return `<!doctype html>${renderToString(
            <Document frame={frame} assets={assetsFor(routeId?.split('/').slice(1).join('/'))} pageData={data()}>
              <VoiceProvider voice={voice}>
                <StaticRouterProvider
                  router={createStaticRouter(handler.dataRoutes, context)}
                  context={context}
                  hydrate={false}
                />
              </VoiceProvider>
            </Document>,
          )}`;
        },
      };
    },
  };
}

async function serverRoute(localeId: string, route: PageRoute): Promise<RouteObject> {
  const { Component } = await route.page();
  return {
    id: `${localeId}/${route.id}`,
    path: route.path.slice(1),
    handle: { frame: route.frame },
    Component,
    ...pageData[route.id],
  };
}

function SiteRoute() {
  return <Site frame={useLoaderData() as Frame} />;
}

function noSuchPage(): never {
  throw new Response(null, { status: 404 });
}

/** What the browser's router takes over; an error travels as the problem it is. */
function dataOf(context: StaticHandlerContext, frame: Frame) {
  const { loaderData, actionData, errors } = context;
  return {
    frame,
    loaderData,
    actionData,
    errors: errors && Object.fromEntries(Object.entries(errors).map(([id, error]) => [id, problemOf(error)])),
  };
}

const problemOf = (error: unknown): object =>
  error instanceof ApiProblem
    ? error.body
    : { code: 'server.fault', status: (error as { status?: number }).status ?? 500, fields: [] };

function statusOf({ errors, statusCode }: StaticHandlerContext): number {
  const problem = Object.values(errors ?? {}).find((error) => error instanceof ApiProblem);
  return problem instanceof ApiProblem ? problem.body.status : statusCode;
}
