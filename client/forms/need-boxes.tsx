import { useVoice } from '#client/text/text.tsx';
import { needKinds, type NeedCode } from '#shared/access-needs.ts';
import { needHint } from '#shared/need-words.ts';
import { Checkboxes } from './checkboxes.tsx';
import type { FieldProps } from './field-frame.tsx';
import { FollowUpFields } from './follow-up-fields.tsx';
import { needPicture } from './need-pictures.ts';

/** Needs that are ticked, and what was answered after them, by `code.question`. */
export interface Ticked {
  codes: readonly NeedCode[];
  answers: Record<string, string>;
}

/** Needs to tick, each with the questions it brings; Easy Read has a picture beside each. */
export function NeedBoxes({
  name = 'codes',
  offered,
  saved,
  noteOf,
  ...field
}: Omit<FieldProps, 'name'> & {
  /** The field of the boxes, where a form has several groups of them. */
  name?: string;
  offered: readonly NeedCode[];
  saved: Ticked;
  /** What else to say under a need: that it is there already, or by when to ask. */
  noteOf?: (code: NeedCode) => string | undefined;
}) {
  const { text, locale } = useVoice();
  const options = offered.map((code) => {
    const { followUps, group } = needKinds[code];
    const words = [needHint(text, code), noteOf?.(code)].filter((part) => part !== undefined);
    return {
      value: code,
      label: text(`access-requests:needs.${code}.label`),
      ...(words.length > 0 && { hint: words.map((part) => <HintLine key={part} words={part} />) }),
      ...(locale.style === 'easy' && { picture: needPicture(code, group) }),
      ...(followUps.length > 0 && {
        conditional: <FollowUpFields code={code} answers={saved.answers} />,
      }),
    };
  });
  return <Checkboxes {...field} name={name} options={options} defaultValue={saved.codes} />;
}

/** One sentence under a need, on a line of its own. */
function HintLine({ words }: { words: string }) {
  return (
    <>
      {words}
      <br />
    </>
  );
}
