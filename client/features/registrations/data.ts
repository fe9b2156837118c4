import type { PageData } from '#client/page-data.ts';
import { draftSteps, type DraftStep } from '#shared/registration-drafts.ts';
import { regainPlace, sendDraft, sendLaterLink } from './check-data.ts';
import { loadDraft } from './draft-data.ts';
import { checkRows, pressRows, readRows, rowField } from './party-rows.ts';
import { beginDraft, loadStart } from './start-data.ts';
import { stepAction } from './step-action.ts';

const options: { [Step in DraftStep]?: Parameters<typeof stepAction>[1] } = {
  contact: { parts: [['name'], ['email'], ['phone'], ['under18'], ['party']] },
  people: { press: pressRows, read: readRows, check: checkRows, fieldOf: rowField },
  consent: { parts: [['hold'], ['share']] },
  'anything-else': { parts: [['anythingElse'], ['contactMe', 'method', 'when']] },
  language: { parts: [['locale'], ['method'], ['format']] },
};

const steps = Object.keys(draftSteps) as DraftStep[];

export const registrationsData: Record<string, PageData> = {
  'registrations/start': { loader: loadStart, action: beginDraft },
  ...Object.fromEntries(
    steps.map((step) => [
      `registrations/${step}`,
      { loader: loadDraft, action: stepAction(step, options[step]) },
    ]),
  ),
  'registrations/check': { loader: loadDraft, action: sendDraft },
  'registrations/later': { loader: loadDraft, action: sendLaterLink },
  'registrations/lost': { loader: loadDraft, action: regainPlace },
  'registrations/full': { loader: loadDraft },
  'registrations/done': { loader: loadDraft },
};
