import type { PageData } from '#client/page-data.ts';
import { loadStaffAccess } from './staff-access-data.ts';
import { loadAnswerCounts, loadAnswersTo } from './staff-answers-data.ts';
import { loadStaffCancel, sendStaffCancel } from './staff-cancel-data.ts';
import { loadStaffNew, sendStaffNew } from './staff-new-data.ts';
import {
  addStaffPool,
  changeStaffPool,
  loadPlacesForm,
  removeStaffPool,
  setStaffAdmission,
} from './staff-places-data.ts';
import {
  addStaffInvitation,
  loadPlacesPage,
  revokeStaffInvitation,
} from './staff-invitations-data.ts';
import { loadStaffRegistration, moveStaffRegistration } from './staff-registration-data.ts';
import { loadStaffRegistrations } from './staff-registrations-data.ts';
import { loadStaffParty, sendStaffMove, sendStaffSplit } from './staff-split-data.ts';
import { loadStaffWaiting, offerFromList } from './staff-waiting-data.ts';

export const staffRegistrationsData: Record<string, PageData> = {
  'registrations/staff-list': { loader: loadStaffRegistrations },
  'registrations/staff-new': { loader: loadStaffNew, action: sendStaffNew },
  'registrations/staff-registration': {
    loader: loadStaffRegistration,
    action: moveStaffRegistration,
  },
  'registrations/staff-answers': { loader: loadAnswerCounts },
  'registrations/staff-question': { loader: loadAnswersTo },
  'registrations/staff-places': { loader: loadPlacesPage, action: revokeStaffInvitation },
  'registrations/staff-new-invitation': { loader: loadPlacesForm, action: addStaffInvitation },
  'registrations/staff-new-pool': { loader: loadPlacesForm, action: addStaffPool },
  'registrations/staff-pool': { loader: loadPlacesForm, action: changeStaffPool },
  'registrations/staff-remove-pool': { loader: loadPlacesForm, action: removeStaffPool },
  'registrations/staff-admission': { loader: loadPlacesForm, action: setStaffAdmission },
  'registrations/staff-waiting': { loader: loadStaffWaiting, action: offerFromList },
  'registrations/staff-split': { loader: loadStaffParty, action: sendStaffSplit },
  'registrations/staff-move': { loader: loadStaffParty, action: sendStaffMove },
  'registrations/staff-cancel': { loader: loadStaffCancel, action: sendStaffCancel },
  'registrations/staff-access': { loader: loadStaffAccess },
};
