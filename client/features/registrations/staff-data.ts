import type { PageData } from '#client/page-data.ts';
import { loadStaffAccess, moveStaffNeed } from './staff-access-data.ts';
import { loadStaffCancel, sendStaffCancel } from './staff-cancel-data.ts';
import { loadStaffNew, sendStaffNew } from './staff-new-data.ts';
import { loadStaffRegistration, moveStaffRegistration } from './staff-registration-data.ts';
import { loadStaffRegistrations } from './staff-registrations-data.ts';

export const staffRegistrationsData: Record<string, PageData> = {
  'registrations/staff-list': { loader: loadStaffRegistrations },
  'registrations/staff-new': { loader: loadStaffNew, action: sendStaffNew },
  'registrations/staff-registration': {
    loader: loadStaffRegistration,
    action: moveStaffRegistration,
  },
  'registrations/staff-cancel': { loader: loadStaffCancel, action: sendStaffCancel },
  'registrations/staff-access': { loader: loadStaffAccess, action: moveStaffNeed },
};
