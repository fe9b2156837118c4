import { accessFigures } from '#shared/access-figures.ts';
import { accessSettingsInput } from '#shared/access-settings.ts';
import { endpoint, type Endpoint } from '#server/http/endpoint.ts';
import type { AccessFiguresService } from './figures-service.ts';
import { callerOf, leadsSomewhere as may } from './routes.ts';

const path = '/staff/access-figures';

/** How far what was asked for was met, and the settings of deadlines. */
export function accessFiguresRoutes({
  accessFigures: figures,
}: {
  accessFigures: AccessFiguresService;
}): Endpoint[] {
  return [
    endpoint({
      id: 'accessFigures.get',
      method: 'get',
      path,
      answer: accessFigures,
      may,
      handler: ({ visitor }) => figures.get(callerOf(visitor)),
    }),
    endpoint({
      id: 'accessFigures.settings',
      method: 'post',
      path: `${path}/settings`,
      input: accessSettingsInput,
      answer: 'nothing',
      may,
      handler: ({ input, visitor }) => figures.addSettings(input, callerOf(visitor)),
    }),
  ];
}
