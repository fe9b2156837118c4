import { Radios } from '#client/forms/radios.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { useText } from '#client/text/text.tsx';
import { broadcastKinds } from '#shared/broadcast-kinds.ts';
import type { MessageTemplate } from '#shared/message-templates.ts';
import { BroadcastWords } from './broadcast-words.tsx';

/** The questions of a template: its name, the kind of message, its words in each language. */
export function TemplateFields({ now }: { now?: MessageTemplate }) {
  const text = useText();
  return (
    <>
      <TextField
        name="name"
        label={text('broadcasts:form.name')}
        hint={text('broadcasts:form.nameHint')}
        defaultValue={now?.name}
      />
      <Radios
        name="kind"
        label={text('broadcasts:form.kind')}
        defaultValue={now?.kind}
        options={broadcastKinds.map((kind) => ({
          value: kind,
          label: text(`broadcasts:kind.${kind}`),
          hint: text(`broadcasts:kindMeans.${kind}`),
        }))}
      />
      <BroadcastWords now={now?.texts} />
    </>
  );
}
