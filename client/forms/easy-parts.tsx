import { Fragment, type ReactNode } from 'react';
import type { PictogramName } from '#client/design/pictogram.tsx';
import { useVoice } from '#client/text/text.tsx';
import { HiddenValues } from './hidden-values.tsx';

/** A question of a page: the names of its fields, and the fields. */
export interface EasyPart {
  fields: readonly string[];
  /** What the page is called where this question stands alone; left out where the page's own title asks it. */
  title?: string;
  picture?: PictogramName;
  /** `alone` where the question is the heading of its page. */
  show(alone: boolean): ReactNode;
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
    return parts.map(({ fields, show }) => <div key={fields.join()}>{show(false)}</div>);
  const shown = parts[part] ?? parts[0];
  if (!shown) return null;
  const others = parts
    .flatMap(({ fields }) => fields)
    .filter((name) => !shown.fields.includes(name));
  return (
    <>
      <input type="hidden" name="part" value={part} />
      <HiddenValues carries={(name) => others.includes(name)} />
      {/* A field of another question is another field: what was typed in one stays out of the next. */}
      <Fragment key={shown.fields.join()}>{shown.show(shown.title !== undefined)}</Fragment>
    </>
  );
}
