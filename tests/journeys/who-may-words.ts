import type { Role } from '#shared/permissions.ts';

/** Who may call an endpoint, beside those whom a link or a cookie of their own opens it. */
export type WhoMay =
  /** Open to all; what it answers is theirs alone or public. */
  | 'anyone'
  /** Only with the link, code or cookie that was given for this very record. */
  | 'holder'
  /** Any member of staff, about themselves. */
  | 'signed in'
  | {
      roles: readonly Role[];
      /** Where a role must count: over the event that is asked about, its nation, everywhere, or anywhere, since a list is cut. */
      over: 'the event' | 'the nation' | 'everything' | 'somewhere';
      /** Whether the holder of a link may as well. */
      orHolder?: true;
    };

export const team = [
  'admin',
  'organiser',
  'access-lead',
  'document-lead',
  'front-desk',
  'viewer',
] as const;
export const desk = ['organiser', 'access-lead', 'front-desk'] as const;
export const money = ['budget-holder', 'payer'] as const;
export const bookers = ['organiser', 'access-lead'] as const;
export const planners = [...bookers, 'budget-holder'] as const;
export const writers = ['admin', 'organiser'] as const;

export const theEvent = (...roles: readonly Role[]) => ({ roles, over: 'the event' }) as const;
export const theNation = (...roles: readonly Role[]) => ({ roles, over: 'the nation' }) as const;
export const everything = (...roles: readonly Role[]) => ({ roles, over: 'everything' }) as const;
export const somewhere = (...roles: readonly Role[]) => ({ roles, over: 'somewhere' }) as const;
export const orHolder = (who: ReturnType<typeof theEvent>) => ({ ...who, orHolder: true }) as const;
