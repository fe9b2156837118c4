import { timingSafeEqual } from 'node:crypto';
import { Router, type Request } from 'express';
import type { Metrics } from '#server/platform/metrics.ts';

/** Whether the process lives, whether it can serve, and its figures (from this machine, or with the token). */
export function health({
  ready,
  metrics,
  metricsToken,
}: {
  ready: () => Promise<boolean>;
  metrics: Metrics;
  metricsToken: string | null;
}): Router {
  const router = Router();
  router.get('/healthz', (_req, res) => void res.type('text').send('ok\n'));
  router.get('/readyz', async (_req, res) => {
    const isReady = await ready();
    res
      .status(isReady ? 200 : 503)
      .type('text')
      .send(isReady ? 'ready\n' : 'not ready\n');
  });
  router.get('/metrics', async (req, res, next) => {
    if (!mayReadMetrics(req, metricsToken)) return next();
    res.set('Content-Type', metrics.contentType).send(await metrics.read());
  });
  return router;
}

/** With a token set, only the token counts: behind a proxy every request comes from this machine. */
function mayReadMetrics(req: Request, token: string | null): boolean {
  if (token === null)
    return (
      /^(::ffff:)?127\.|^::1$/.test(req.socket.remoteAddress ?? '') && !req.get('x-forwarded-for')
    );
  const given = Buffer.from(req.get('authorization') ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
