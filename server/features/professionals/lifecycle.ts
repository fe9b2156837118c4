import type { Move } from '#shared/lifecycle.ts';
import type { Professional } from '#shared/professionals.ts';

const by = ['access-lead'] as const;

/** What may follow what for somebody in the directory: they leave, and may come back. */
export const professionalLifecycle: readonly Move<
  Professional['state'],
  'professional.leave' | 'professional.return',
  'access-lead'
>[] = [
  { from: 'active', action: 'professional.leave', to: 'left', by, event: 'professional.left' },
  { from: 'left', action: 'professional.return', to: 'active', by, event: 'professional.returned' },
];
