import compression from 'compression';
import express, { type Express, type Request, type Response } from 'express';
import type { Renderer } from '#client/entry-server.tsx';
import { accessLog } from '#server/http/access-log.ts';
import { apiRoutes } from '#server/http/api-routes.ts';
import { createApi } from '#server/http/api.ts';
import { apiDocs } from '#server/http/api-docs.ts';
import { safeHeaders } from '#server/http/headers.ts';
import { health } from '#server/http/health.ts';
import { onlyOurHost } from '#server/http/host.ts';
import { openapi } from '#server/http/openapi.ts';
import { readForm, readJson } from '#server/http/read-body.ts';
import { giveRequestId } from '#server/http/request-id.ts';
import { sameOrigin } from '#server/http/same-origin.ts';
import { sendApiProblem } from '#server/http/send-problem.ts';
import { visitorOf } from '#server/http/visitor-of.ts';
import type { Config } from '#server/config.ts';
import type { Services } from '#server/services.ts';
import { createPages } from '#server/web/pages.ts';
import { endpointsOf } from './endpoints.ts';
import { isTraceless, unlessTraceless } from './traceless.ts';

/** The order in which a request is met, and nothing else. */
export function createApp(
  services: Services,
  { config, renderer, clientFolder }: { config: Config; renderer: Renderer; clientFolder: string },
): Express {
  const { log, limits, sessions, people, clock, giveWay } = services;
  const api = createApi({ endpoints: endpointsOf(services), limits });
  const visitor = (req: Request, res: Response) =>
    visitorOf(req, res, { people, sessions, clock, siteUrl: config.siteUrl });
  const onFault = (error: unknown, requestId: string) => log.error({ error, requestId }, 'fault');
  const title = 'Allcomers';

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', config.trustProxy);
  app.set('query parser', 'simple');
  app.use((_req, res, next) => {
    res.once('close', giveWay.entered());
    next();
  });
  app.use(
    giveRequestId,
    accessLog(log, { leavingOut: isTraceless }),
    health({ ...services.health, metricsToken: config.metricsToken }),
  );
  app.use(safeHeaders(config), onlyOurHost(config), compression());
  app.use(
    express.static(clientFolder, {
      index: false,
      // The names of built files change with what is in them; the icon's does not.
      setHeaders: (res, path) => {
        const days = path.includes('/assets/') ? 365 : 1;
        res.setHeader('Cache-Control', `public, max-age=${days * 86_400}`);
      },
      dotfiles: 'ignore',
    }),
  );
  app.use(sameOrigin(config), unlessTraceless(sessions.middleware));
  const reference = once(() => ({
    openapi: openapi(api.endpoints, { title, siteUrl: config.siteUrl }),
    docs: apiDocs(api.endpoints, title),
  }));
  app.get('/api/openapi.json', (_req, res) => void res.json(reference().openapi));
  app.get('/api/docs', (_req, res) => void res.type('html').send(reference().docs));
  app.use('/api', readJson(api.takesFiles), apiRoutes(api, visitor));
  const pages = createPages({
    renderer,
    api,
    siteUrl: config.siteUrl,
    mailStays: config.smtpUrl === null,
    visitorOf: visitor,
    onFault,
  });
  app.use(readForm(renderer.takesFiles), pages.serve);
  app.use('/api', sendApiProblem(onFault));
  app.use(pages.refuse);
  return app;
}

/** Makes a thing when it is first asked for. */
function once<Thing>(make: () => Thing): () => Thing {
  let made: Thing | undefined;
  return () => (made ??= make());
}
