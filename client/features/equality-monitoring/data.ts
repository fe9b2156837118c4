import type { PageData } from '#client/page-data.ts';
import { loadDesk, sendRelease } from './desk-data.ts';
import { loadEquality, sendEquality } from './equality-data.ts';
import { loadRelease } from './release-data.ts';
import { sendSettings } from './settings-data.ts';

export const equalityData: Record<string, PageData> = {
  'equality-monitoring/form': { loader: loadEquality, action: sendEquality },
  'equality-monitoring/figures': { loader: loadDesk, action: sendRelease },
  'equality-monitoring/settings': { loader: loadDesk, action: sendSettings },
  'equality-monitoring/release': { loader: loadRelease },
};
