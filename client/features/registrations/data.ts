import { getDraft } from '#client/api/registration-drafts.ts';
import { getRegistration } from '#client/api/registrations.ts';
import type { PageData } from '#client/page-data.ts';
import { accessStepOf } from '#shared/draft-access.ts';
import { draftSteps, type DraftStep } from '#shared/registration-drafts.ts';
import {
  addAssistant,
  cancelPlaces,
  changeContact,
  changePerson,
  changePlaces,
  splitParty,
} from './change-data.ts';
import { regainPlace, sendDraft, sendLaterLink } from './check-data.ts';
import { loadDraft } from './draft-data.ts';
import { findLinks, loadLink, useLink } from './link-data.ts';
import { declineOffer, loadManaged, pressManaged } from './manage-data.ts';
import { answerOwnQuestions, loadOwnQuestions } from './own-questions-data.ts';
import { checkRows, pressRows, readRows, rowField } from './party-rows.ts';
import { beginDraft, loadStart } from './start-data.ts';
import { joinAnswers } from './question-values.ts';
import { stepAction } from './step-action.ts';
import { takeFiles } from './take-files.ts';

/** By the names of questions; those about the assistant are asked as those about anyone. */
const options: { [name: string]: Parameters<typeof stepAction>[1] } = {
  contact: { parts: [['name'], ['email'], ['phone'], ['under18'], ['party']] },
  people: { press: pressRows, read: readRows, check: checkRows, fieldOf: rowField },
  guardian: { parts: [['name'], ['phone'], ['consents']] },
  consent: { parts: [['hold'], ['share']] },
  'anything-else': { parts: [['anythingElse'], ['contactMe', 'method', 'when']] },
  questions: {
    parts: ({ seen = [] }) => seen.map((id) => [`answers.${id}`]),
    read: joinAnswers,
  },
  language: { parts: [['locale'], ['method'], ['format']] },
};

const steps = Object.keys(draftSteps) as DraftStep[];

export const registrationsData: Record<string, PageData> = {
  'registrations/start': { loader: loadStart, action: beginDraft },
  ...Object.fromEntries(
    steps.map((step) => [
      `registrations/${step}`,
      { loader: loadDraft, action: stepAction(step, options[accessStepOf(step).name]) },
    ]),
  ),
  'registrations/questions': {
    loader: loadDraft,
    action: takeFiles(
      stepAction('questions', options['questions']),
      async (api, id) => (await getDraft(api, id)).eventSlug,
    ),
  },
  'registrations/check': { loader: loadDraft, action: sendDraft },
  'registrations/later': { loader: loadDraft, action: sendLaterLink },
  'registrations/lost': { loader: loadDraft, action: regainPlace },
  'registrations/full': { loader: loadDraft },
  'registrations/done': { loader: loadDraft },
  'registrations/open-manage': { loader: loadLink, action: useLink },
  'registrations/open-member': { loader: loadLink, action: useLink },
  'registrations/open-draft': { loader: loadLink, action: useLink },
  'registrations/find': { action: findLinks },
  'registrations/manage': { loader: loadManaged, action: pressManaged },
  'registrations/decline': { loader: loadManaged, action: declineOffer },
  'registrations/cancel': { loader: loadManaged, action: cancelPlaces },
  'registrations/split': { loader: loadManaged, action: splitParty },
  'registrations/details': { loader: loadManaged, action: changeContact },
  'registrations/person': { loader: loadManaged, action: changePerson },
  'registrations/own-questions': {
    loader: loadOwnQuestions,
    action: takeFiles(
      answerOwnQuestions,
      async (api, id) => (await getRegistration(api, id)).eventSlug,
    ),
  },
  'registrations/places': { loader: loadManaged, action: changePlaces },
  'registrations/add-assistant': { loader: loadManaged, action: addAssistant },
};
