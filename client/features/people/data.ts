import type { PageData } from '#client/page-data.ts';
import { sendCode } from './code-data.ts';
import { loadEnrolment, sendEnrolment } from './enrol-data.ts';
import { loadInvitation, sendInvitation } from './invitation-data.ts';
import { loadInvite, sendInvite } from './invite-data.ts';
import { loadOrganisation } from './organisation-data.ts';
import {
  loadOwnApp,
  loadOwnSignIn,
  loadProof,
  loadProved,
  sendNewCodes,
  sendOwnApp,
  sendOwnPassword,
  sendProof,
} from './own-sign-in-data.ts';
import { loadPeople } from './people-data.ts';
import { changePerson, loadPerson } from './person-data.ts';
import { endSessions, loadSessions } from './sessions-data.ts';
import { loadSignIn, sendSignIn } from './sign-in-data.ts';
import { sendSignOut } from './sign-out-data.ts';
import { loadStaffHome } from './staff-home-data.ts';

export const peopleData: Record<string, PageData> = {
  'people/sign-in': { loader: loadSignIn, action: sendSignIn },
  'people/code': { action: sendCode },
  'people/organisation': { loader: loadOrganisation },
  'people/enrol': { loader: loadEnrolment, action: sendEnrolment },
  'people/invitation': { loader: loadInvitation, action: sendInvitation },
  'people/sign-out': { action: sendSignOut },
  'people/home': { loader: loadStaffHome },
  'people/sessions': { loader: loadSessions, action: endSessions },
  'people/own-sign-in': { loader: loadOwnSignIn },
  'people/prove': { loader: loadProof, action: sendProof },
  'people/own-codes': { loader: loadProved('codes'), action: sendNewCodes },
  'people/own-app': { loader: loadOwnApp, action: sendOwnApp },
  'people/own-password': { loader: loadProved('password'), action: sendOwnPassword },
  'people/list': { loader: loadPeople },
  'people/invite': { loader: loadInvite, action: sendInvite },
  'people/person': { loader: loadPerson, action: changePerson },
};
