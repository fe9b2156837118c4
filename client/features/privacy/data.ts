import type { PageData } from '#client/page-data.ts';
import { loadContact } from './contact-data.ts';
import { loadDisplay, saveDisplay } from './display-data.ts';

export const privacyData: Record<string, PageData> = {
  'privacy/contact': { loader: loadContact },
  'privacy/display': { loader: loadDisplay, action: saveDisplay },
};
