import { Radios } from '#client/forms/radios.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { useText } from '#client/text/text.tsx';
import { broadcastKinds } from '#shared/broadcast-kinds.ts';
import type { Broadcast } from '#shared/broadcasts.ts';

/** What a message or a template is called by staff, and of which kind it is. */
export function BroadcastKindFields({
  now,
}: {
  now: Pick<Broadcast, 'name' | 'kind'> | undefined;
}) {
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
    </>
  );
}
