import type { ComponentType } from 'react';
import { accessRequestsRoutes } from '#client/features/access-requests/routes.ts';
import { equalityRoutes } from '#client/features/equality-monitoring/routes.ts';
import { eventsRoutes } from '#client/features/events/routes.ts';
import { messagesRoutes } from '#client/features/messages/routes.ts';
import { privacyRoutes } from '#client/features/privacy/routes.ts';
import { programmeRoutes } from '#client/features/programme/routes.ts';
import { registrationsRoutes } from '#client/features/registrations/routes.ts';
import type { Namespace } from '#shared/text.ts';

/** A page as declared: its address below the locale's prefix, its module, the sentences it needs. */
export interface PageRoute {
  id: string;
  path: string;
  page: () => Promise<{ Component: ComponentType }>;
  text: readonly Namespace[];
  /** Pages of staff and of professionals (`work`) stand in English and Welsh; those of staff in their own frame. */
  frame: 'public' | 'staff' | 'work';
  /** Whether it shows everybody the same, so that the server may keep it for a second. */
  sameForAll?: boolean;
  /** Whether its form may bring a file. */
  takesFiles?: boolean;
}

/** The pages that anybody may come to; those of staff stand apart (`staff-routes.ts`), so that a visitor loads none of them. */
export const publicRoutes: readonly PageRoute[] = [
  ...eventsRoutes,
  ...registrationsRoutes,
  ...accessRequestsRoutes,
  ...equalityRoutes,
  ...programmeRoutes,
  ...privacyRoutes,
  ...messagesRoutes,
];

/** The sentences that a page needs. One that shows everybody the same has no form, and nothing to say of what was typed. */
export const textOf = ({ text, sameForAll }: PageRoute): readonly Namespace[] => [
  'common',
  ...(sameForAll ? [] : (['problems'] as const)),
  ...text,
];
