import { hydrateRoot } from 'react-dom/client';
import {
  createBrowserRouter,
  matchRoutes,
  Outlet,
  redirect,
  RouterProvider,
  useLoaderData,
  type DataStrategyFunction,
  type RouteObject,
} from 'react-router';
import { ApiProblem } from '#client/api/api.ts';
import type { Frame } from '#client/api/page-context.ts';
import { fromWire, pageDataType } from '#client/api/wire.ts';
import { Document } from '#client/document.tsx';
import { ProblemPage } from '#client/problem-page.tsx';
import { publicRoutes, textOf, type PageRoute } from '#client/routes.tsx';
import { Site } from '#client/site.tsx';
import { VoiceProvider } from '#client/text/text.tsx';
import type { ProblemBody } from '#shared/problem.ts';
import { createVoice, type Namespace } from '#shared/text.ts';

type LoadText = (names: readonly Namespace[]) => Promise<void>;

interface Wire {
  frame: Frame;
  loaderData: Record<string, unknown>;
  actionData: Record<string, unknown> | null;
  errors: Record<string, ProblemBody> | null;
}

const catalogues = import.meta.glob<{ default: object }>('/shared/text/*/*.json');

// Not awaited here: what stands below as a constant is there once the first of its imports has come.
void wake();

/** Takes the page over where the server left it: its sentences, its modules, its data. */
async function wake(): Promise<void> {
  const pageData = document.getElementById('page-data')?.textContent ?? '';
  const wire = fromWire(pageData) as Wire;
  const { frame } = wire;
  const voice = createVoice(frame.locale.id);
  const load: LoadText = async (names) => {
    await Promise.all(
      names.map(async (name) => {
        const file = catalogues[`/shared/text/${frame.locale.id}/${name}.json`];
        if (file) voice.add(name, (await file()).default);
      }),
    );
  };
  const asRoutes = (pages: readonly PageRoute[]) =>
    pages.map((page) => browserRoute(frame.locale.id, page, load));
  const staffPages = async () =>
    // Staff pages have no Easy Read.
    frame.locale.style === 'easy'
      ? []
      : asRoutes((await import('#client/staff-routes.ts')).staffRoutes);
  const isUnknown = (path: string) =>
    matchRoutes(routes, path)?.at(-1)?.route.id === unknownId(frame);
  let routes = allRoutes(frame, asRoutes(publicRoutes));
  const isOfStaff = isUnknown(window.location.pathname);
  if (isOfStaff) routes = allRoutes(frame, [...asRoutes(publicRoutes), ...(await staffPages())]);
  // The frame of every page, and what a refused page says.
  const framed = load(wire.errors ? ['common', 'problems'] : ['common']);
  await Promise.all([framed, loadMatched(routes)]);
  const router = createBrowserRouter(routes, {
    // A visitor loads the pages of staff only on the way to one.
    patchRoutesOnNavigation: async ({ path, patch }) => {
      if (!isOfStaff && isUnknown(path)) patch(pagesId(frame), await staffPages());
    },
    hydrationData: {
      // A page that reads nothing has nothing to wait for either.
      loaderData: { ...withoutData(routes), ...wire.loaderData, [frame.locale.id]: frame },
      actionData: wire.actionData,
      errors: asErrors(wire.errors),
    },
    dataStrategy: dataStrategyWith(load),
  });
  hydrateRoot(
    document,
    <Document frame={frame} assets={assetsOfPage()} pageData={pageData}>
      <VoiceProvider voice={{ locale: frame.locale, text: voice.text }}>
        <RouterProvider router={router} />
      </VoiceProvider>
    </Document>,
  );
}

function pagesId({ locale }: Frame): string {
  return `${locale.id}/pages`;
}

function unknownId({ locale }: Frame): string {
  return `${locale.id}/unknown`;
}

function fromServer(): never {
  throw new Error('pages get their data by the data strategy');
}

function browserRoute(localeId: string, route: PageRoute, load: LoadText): RouteObject {
  return {
    id: `${localeId}/${route.id}`,
    path: route.path.slice(1),
    handle: { frame: route.frame },
    loader: fromServer,
    action: fromServer,
    lazy: async () => {
      const [{ Component }] = await Promise.all([route.page(), load(textOf(route))]);
      return { Component };
    },
  };
}

/** The routes of the reader's locale alone: another language is another document. */
function allRoutes(frame: Frame, pages: RouteObject[]): RouteObject[] {
  const { locale } = frame;
  const unknown = {
    id: unknownId(frame),
    path: '*',
    loader: fromServer,
    action: fromServer,
    Component: Outlet,
  };
  return [
    {
      id: locale.id,
      path: locale.prefix || '/',
      loader: fromServer,
      Component: SiteRoute,
      ErrorBoundary: ProblemPage,
      HydrateFallback: () => null,
      children: [{ id: pagesId(frame), ErrorBoundary: ProblemPage, children: [...pages, unknown] }],
    },
  ];
}

function SiteRoute() {
  return <Site frame={useLoaderData() as Frame} />;
}

const withoutData = (routes: RouteObject[]): Record<string, null> =>
  Object.fromEntries(
    (matchRoutes(routes, window.location) ?? []).map(({ route }) => [route.id ?? '', null]),
  );

async function loadMatched(routes: RouteObject[]): Promise<void> {
  for (const { route } of matchRoutes(routes, window.location) ?? []) {
    if (typeof route.lazy !== 'function') continue;
    Object.assign(route, await route.lazy());
    delete route.lazy;
  }
}

/** One request for all data of a page, to the page's own address: the server runs the same load and action as without script. */
const dataStrategyWith =
  (load: LoadText): DataStrategyFunction =>
  async ({ request, matches }) => {
    const wanted = matches.filter((match) => match.shouldCallHandler());
    const answer = ask(request);
    const results = await Promise.all(
      wanted.map((match) =>
        match.resolve(async () => {
          const wire = await answer;
          if (wire.redirect !== undefined) return redirect(wire.redirect);
          const { id } = match.route;
          const problem = wire.errors?.[id] ?? wire.errors?.[`${id.split('/')[0]}/pages`];
          if (problem !== undefined && match === matches.at(-1)) {
            await load(['problems']);
            throw new ApiProblem(problem);
          }
          if (id === wire.frame.locale.id) return wire.frame;
          return (request.method === 'GET' ? wire.loaderData : wire.actionData)?.[id] ?? null;
        }),
      ),
    );
    return Object.fromEntries(wanted.map((match, at) => [match.route.id, results[at]!]));
  };

async function ask(request: Request): Promise<Wire & { redirect?: string }> {
  const isReading = request.method === 'GET';
  const sent = isReading
    ? null
    : new URLSearchParams([...(await request.formData())] as string[][]);
  const response = await fetch(request.url, {
    method: request.method,
    headers: { accept: pageDataType },
    body: sent,
    signal: request.signal,
  }).catch((error: unknown) => {
    // With no way to the server the browser says so by itself; what was typed stays on its page.
    if (!isReading || request.signal.aborted) throw error;
    return null;
  });
  if (response?.headers.get('content-type')?.startsWith(pageDataType))
    return fromWire(await response.text()) as Wire;
  // A file, or another site: the browser opens it by itself.
  window.location.assign(response?.url ?? request.url);
  return new Promise(() => {});
}

const asErrors = (errors: Wire['errors']) =>
  errors &&
  Object.fromEntries(Object.entries(errors).map(([id, body]) => [id, new ApiProblem(body)]));

/** The files that the document names already, so that hydration finds the same head. */
function assetsOfPage() {
  const hrefs = (selector: string) =>
    [...document.head.querySelectorAll<HTMLLinkElement>(selector)].map(
      (link) => link.getAttribute('href') ?? '',
    );
  return {
    script: document.head.querySelector('script[type=module]')?.getAttribute('src') ?? null,
    styles: hrefs('link[rel=stylesheet]'),
    preload: hrefs('link[rel=modulepreload]'),
  };
}
