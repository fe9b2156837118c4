import type { Move } from '#shared/lifecycle.ts';
import type { TemplateAction, TemplateState } from '#shared/message-templates.ts';

/** `keeper` writes to people wherever the template is kept for. */
export type TemplateRole = 'keeper';

/** A template is changed until it is removed; then its words are gone. */
export const templateLifecycle: readonly Move<TemplateState, TemplateAction, TemplateRole>[] = [
  {
    from: 'kept',
    action: 'template.change',
    to: 'kept',
    by: ['keeper'],
    event: 'template.changed',
  },
  {
    from: 'kept',
    action: 'template.remove',
    to: 'removed',
    by: ['keeper'],
    event: 'template.removed',
  },
];
