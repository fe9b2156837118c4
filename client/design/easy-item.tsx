import type { ReactNode } from 'react';
import { Pictogram, type PictogramName } from './pictogram.tsx';

/** One idea of Easy Read: its picture on the left, its words on the right. */
export function EasyItem({ picture, children }: { picture: PictogramName; children: ReactNode }) {
  return (
    <div className="ac-easy">
      <Pictogram name={picture} size={112} />
      <div className="ac-easy__words">{children}</div>
    </div>
  );
}
