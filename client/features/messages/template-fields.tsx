import type { MessageTemplate } from '#shared/message-templates.ts';
import { BroadcastKindFields } from './broadcast-kind-fields.tsx';
import { BroadcastWords } from './broadcast-words.tsx';

/** The questions of a template: its name, the kind of message, its words in each language. */
export const TemplateFields = ({ now }: { now?: MessageTemplate }) => (
  <>
    <BroadcastKindFields now={now} />
    <BroadcastWords now={now?.texts} />
  </>
);
