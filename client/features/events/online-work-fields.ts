import type { OnlineWork } from '#shared/online-work.ts';
import { captionViews, interpreterViews } from '#shared/online-work-codes.ts';
import type { Text } from '#shared/text.ts';
import type { FieldSpec } from './form-spec.ts';

/** How those who interpret and caption work on the platform: for them, and for whoever runs it. */
export const onlineWorkFields = (work: OnlineWork | undefined, text: Text): FieldSpec[] => [
  {
    kind: 'select',
    name: 'interpreters',
    label: text('event-editor:fields.interpreters'),
    hint: text('event-editor:fields.interpretersHint'),
    value: work?.interpreters ?? '',
    options: [
      { value: '', label: text('event-editor:interpreters.unsaid') },
      ...interpreterViews.map((value) => ({
        value,
        label: text(`event-editor:interpreters.${value}`),
      })),
    ],
    optional: true,
  },
  {
    kind: 'select',
    name: 'captions',
    label: text('event-editor:fields.captions'),
    value: work?.captions ?? 'platform',
    options: captionViews.map((value) => ({
      value,
      label: text(`event-editor:captions.${value}`),
    })),
    optional: true,
  },
  {
    kind: 'text',
    name: 'backUp',
    label: text('event-editor:fields.backUp'),
    hint: text('event-editor:fields.backUpHint'),
    value: work?.backUp ?? '',
    optional: true,
  },
  {
    kind: 'textarea',
    name: 'workJoining',
    label: text('event-editor:fields.workJoining'),
    hint: text('event-editor:fields.workJoiningHint'),
    value: work?.joining ?? '',
    optional: true,
  },
];
