import type { PageData } from '#client/page-data.ts';
import { loadRota, sendAcceptance, sendDiscard } from './rota-data.ts';
import { loadRotas, sendAsk } from './rotas-data.ts';

export const rotaData: Record<string, PageData> = {
  'rota/list': { loader: loadRotas, action: sendAsk },
  'rota/one': { loader: loadRota, action: sendAcceptance },
  'rota/discard': { loader: loadRota, action: sendDiscard },
};
