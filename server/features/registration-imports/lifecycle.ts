import type { Move } from '#shared/lifecycle.ts';
import type { ImportAction, ImportState } from '#shared/registration-imports.ts';

/** `staff` have the permission to import at the event. */
export type ImportRole = 'system' | 'staff';

/** What may follow what for a file: it is checked once, imported once somebody says so, and then removed. */
export const importLifecycle: readonly Move<ImportState, ImportAction, ImportRole>[] = [
  {
    from: 'checking',
    action: 'import.refuse',
    to: 'refused',
    by: ['system'],
    event: 'import.refused',
  },
  {
    from: 'checking',
    action: 'import.pass',
    to: 'checked',
    by: ['system'],
    event: 'import.checked',
  },
  {
    from: 'checked',
    action: 'import.confirm',
    to: 'importing',
    by: ['staff'],
    event: 'import.confirmed',
  },
  {
    from: 'importing',
    action: 'import.finish',
    to: 'finished',
    by: ['system'],
    event: 'import.finished',
  },
  ...(['refused', 'checked', 'finished'] as const).map((from) => ({
    from,
    action: 'import.discard' as const,
    to: 'discarded' as const,
    by: ['staff' as const],
    event: 'import.discarded',
  })),
  // One whose check was cut short goes too.
  ...(['checking', 'refused', 'checked', 'finished'] as const).map((from) => ({
    from,
    action: 'import.forget' as const,
    to: 'discarded' as const,
    by: ['system' as const],
    event: 'import.forgotten',
  })),
];
