import type { ReactNode } from 'react';
import { useVoice } from '#client/text/text.tsx';
import { Checkbox } from './checkbox.tsx';
import { Radios } from './radios.tsx';

/** Something that is so or not: a box to tick; in Easy Read a question with yes and no. */
export function YesBox({
  name,
  label,
  hint,
  heading = false,
  defaultChecked,
  conditional,
}: {
  name: string;
  label: string;
  hint?: ReactNode;
  /** In Easy Read the question is the page's heading. */
  heading?: boolean;
  defaultChecked: boolean;
  /** Further questions that a yes brings. */
  conditional?: ReactNode;
}) {
  const { text, locale } = useVoice();
  const field = { name, label, hint };
  if (locale.style !== 'easy')
    return <Checkbox {...field} defaultChecked={defaultChecked} conditional={conditional} />;
  return (
    <Radios
      {...field}
      heading={heading}
      options={[
        { value: 'on', label: text('registrations:yes'), conditional },
        { value: 'no', label: text('registrations:no') },
      ]}
      defaultValue={defaultChecked ? 'on' : 'no'}
    />
  );
}
