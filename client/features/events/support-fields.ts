import { needGroups, needsOf } from '#shared/access-needs.ts';
import type { EventEditor } from '#shared/event-editor.ts';
import type { Text } from '#shared/text.ts';
import type { FieldSpec } from './form-spec.ts';
import { supportIn } from './support-words.ts';

/** What everybody gets, what can be arranged, and until when to ask for it. */
export function supportFields(event: EventEditor, text: Text): FieldSpec[] {
  const { mode, provided, arrangeable } = event;
  const support = supportIn(text);
  const options = needGroups
    .flatMap((group) => needsOf(group, mode))
    .map((code) => ({ value: code, label: support(code).label }));
  return [
    {
      kind: 'boxes',
      name: 'provided',
      label: text('event-editor:fields.provided'),
      hint: text('event-editor:fields.providedHint'),
      value: provided,
      options,
    },
    {
      kind: 'boxes',
      name: 'arrange',
      label: text('event-editor:fields.arrange'),
      hint: text('event-editor:fields.arrangeHint'),
      value: arrangeable.map(({ code }) => code),
      options,
    },
    {
      kind: 'day',
      name: 'until',
      label: text('event-editor:fields.until'),
      hint: text('event-editor:fields.untilHint'),
      value: '',
    },
    ...arrangeable.map(({ code, until }): FieldSpec => ({
      kind: 'day',
      name: `dates.${code}`,
      label: text('event-editor:fields.untilFor', { support: support(code).label }),
      value: until,
    })),
  ];
}
