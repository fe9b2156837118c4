import type { ComponentType } from 'react';
import { accessRequestsRoutes } from '#client/features/access-requests/routes.ts';
import { equalityRoutes } from '#client/features/equality-monitoring/routes.ts';
import { eventsRoutes } from '#client/features/events/routes.ts';
import { staffEventsRoutes } from '#client/features/events/staff-routes.ts';
import { messagesRoutes } from '#client/features/messages/routes.ts';
import { peopleRoutes } from '#client/features/people/routes.ts';
import { privacyRoutes } from '#client/features/privacy/routes.ts';
import { programmeRoutes } from '#client/features/programme/routes.ts';
import { questionsRoutes } from '#client/features/questions/routes.ts';
import { registrationImportsRoutes } from '#client/features/registration-imports/routes.ts';
import { registrationsRoutes } from '#client/features/registrations/routes.ts';
import { staffRegistrationsRoutes } from '#client/features/registrations/staff-routes.ts';
import { webinarChecklistsRoutes } from '#client/features/webinar-checklists/routes.ts';
import type { Locale } from '#shared/locales.ts';
import type { Namespace } from '#shared/text.ts';

/** A page as declared: its address below the locale's prefix, its module, the sentences it needs. */
export interface PageRoute {
  id: string;
  path: string;
  page: () => Promise<{ Component: ComponentType }>;
  text: readonly Namespace[];
  /** Staff pages stand in English and Welsh, in the staff frame. */
  frame: 'public' | 'staff';
  /** Whether it shows everybody the same, so that the server may keep it for a second. */
  sameForAll?: boolean;
  /** Whether its form may bring a file. */
  takesFiles?: boolean;
}

/** Every page of the site. */
export const pageRoutes: readonly PageRoute[] = [
  ...eventsRoutes,
  ...registrationsRoutes,
  ...accessRequestsRoutes,
  ...equalityRoutes,
  ...programmeRoutes,
  ...privacyRoutes,
  ...peopleRoutes,
  ...messagesRoutes,
  ...staffEventsRoutes,
  ...staffRegistrationsRoutes,
  ...webinarChecklistsRoutes,
  ...registrationImportsRoutes,
  ...questionsRoutes,
];

/** The sentences that every page needs. */
export const sharedText = ['common', 'problems'] as const satisfies readonly Namespace[];

/** The pages of a locale: staff pages have no Easy Read. */
export const routesIn = (locale: Locale): readonly PageRoute[] =>
  pageRoutes.filter(({ frame }) => frame === 'public' || locale.style === 'standard');
