import type { ReactNode } from 'react';
import { useVoice } from '#client/text/text.tsx';
import { HiddenValues } from './hidden-values.tsx';

/** A question of a page: the names of its fields, and the fields. */
export interface EasyPart {
  fields: readonly string[];
  show: ReactNode;
}

/** Questions of one page: all together, or in Easy Read one at a time, the others carried along unseen. */
export function EasyParts({
  part,
  parts,
}: {
  /** Which question, from 0; null for all at once. */
  part: number | null;
  parts: readonly EasyPart[];
}) {
  const { locale } = useVoice();
  if (locale.style !== 'easy' || part === null)
    return parts.map(({ fields, show }) => <div key={fields.join()}>{show}</div>);
  const shown = parts[part] ?? parts[0];
  if (!shown) return null;
  return (
    <>
      <input type="hidden" name="part" value={part} />
      <HiddenValues except={shown.fields} />
      {shown.show}
    </>
  );
}
