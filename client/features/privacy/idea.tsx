import type { ReactNode } from 'react';
import { EasyItem } from '#client/design/easy-item.tsx';
import type { PictogramName } from '#client/design/pictogram.tsx';
import { useVoice } from '#client/text/text.tsx';

/** A passage: beside its picture in Easy Read, plain elsewhere. */
export function Idea({ picture, children }: { picture: PictogramName; children: ReactNode }) {
  const { locale } = useVoice();
  return locale.style === 'easy' ? <EasyItem picture={picture}>{children}</EasyItem> : children;
}
