import { actionsFor } from '#shared/lifecycle.ts';
import { allows, allowsSomewhere } from '#shared/permissions.ts';
import type { Professional, ProfessionalAction } from '#shared/professionals.ts';
import type { Caller } from './ports.ts';
import { professionalLifecycle } from './lifecycle.ts';

/** Whoever books anywhere reads the directory, which is one for the whole programme. */
export const maySee = ({ roles }: Pick<Caller, 'roles'>): boolean =>
  allowsSomewhere(roles, 'professionals.see');

/** It is changed, and what is private in it read, by access leads of the whole programme. */
export const mayChange = ({ roles }: Pick<Caller, 'roles'>): boolean =>
  allows(roles, 'professionals.change');

/** What somebody may do with a professional as they stand. */
export const actionsOf = (
  caller: Pick<Caller, 'roles'>,
  { state }: Pick<Professional, 'state'>,
): ProfessionalAction[] =>
  mayChange(caller)
    ? [
        'professional.change',
        'professional.details',
        ...actionsFor(professionalLifecycle, state, ['access-lead']),
      ]
    : [];
