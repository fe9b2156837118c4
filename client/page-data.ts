import type { ActionFunction, LoaderFunction } from 'react-router';
import { accessRequestsData } from '#client/features/access-requests/data.ts';
import { staffAccessData } from '#client/features/access-requests/staff-data.ts';
import { coverData } from '#client/features/cover/data.ts';
import { bookingsData } from '#client/features/bookings/data.ts';
import { equalityData } from '#client/features/equality-monitoring/data.ts';
import { eventsData } from '#client/features/events/data.ts';
import { staffEventsData } from '#client/features/events/staff-data.ts';
import { messagesData } from '#client/features/messages/data.ts';
import { peopleData } from '#client/features/people/data.ts';
import { privacyData } from '#client/features/privacy/data.ts';
import { professionalsData } from '#client/features/professionals/data.ts';
import { programmeData } from '#client/features/programme/data.ts';
import { questionsData } from '#client/features/questions/data.ts';
import { registrationImportsData } from '#client/features/registration-imports/data.ts';
import { registrationsData } from '#client/features/registrations/data.ts';
import { staffRegistrationsData } from '#client/features/registrations/staff-data.ts';
import { rotaData } from '#client/features/rota/data.ts';
import { webinarChecklistsData } from '#client/features/webinar-checklists/data.ts';

/** What a page reads and does, on the server alone; a page without either has no entry. */
export interface PageData {
  loader?: LoaderFunction;
  action?: ActionFunction;
}

/** The data of every page, by the id of its route. */
export const pageData: Record<string, PageData> = {
  ...eventsData,
  ...registrationsData,
  ...accessRequestsData,
  ...staffAccessData,
  ...equalityData,
  ...programmeData,
  ...privacyData,
  ...peopleData,
  ...messagesData,
  ...staffEventsData,
  ...staffRegistrationsData,
  ...webinarChecklistsData,
  ...registrationImportsData,
  ...questionsData,
  ...rotaData,
  ...professionalsData,
  ...coverData,
  ...bookingsData,
};
