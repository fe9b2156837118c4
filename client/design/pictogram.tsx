import { actionPictures } from './pictograms/actions.ts';
import { communicationPictures } from './pictograms/communication.ts';
import { formatPictures } from './pictograms/formats.ts';
import { peoplePictures } from './pictograms/people.ts';
import { placePictures } from './pictograms/places.ts';
import type { Picture } from './pictograms/picture.ts';
import { wellbeingPictures } from './pictograms/wellbeing.ts';

export type PictogramName = keyof typeof pictures;

/** A line picture. It decorates the words beside it, unless it has a label of its own. */
export function Pictogram({
  name,
  size = 64,
  label,
}: {
  name: PictogramName;
  /** Width and height in CSS pixels. */
  size?: number;
  label?: string;
}) {
  const { tint, line, solid }: Picture = pictures[name];
  return (
    <svg
      className="ac-picture"
      width={size}
      height={size}
      viewBox="0 0 64 64"
      focusable="false"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {tint !== undefined && <path className="ac-picture__tint" d={tint} />}
      {line !== undefined && <path className="ac-picture__line" d={line} />}
      {solid !== undefined && <path className="ac-picture__solid" d={solid} />}
    </svg>
  );
}

const pictures = {
  ...peoplePictures,
  ...placePictures,
  ...communicationPictures,
  ...formatPictures,
  ...actionPictures,
  ...wellbeingPictures,
};

/** The names of all pictures, for a page that shows them. */
export const pictogramNames = Object.keys(pictures) as PictogramName[];
