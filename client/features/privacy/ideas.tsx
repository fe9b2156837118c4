import { EasyItem } from '#client/design/easy-item.tsx';
import type { PictogramName } from '#client/design/pictogram.tsx';
import { useVoice } from '#client/text/text.tsx';
import type { TextKey } from '#shared/text.ts';

/** Several short points: a list, or in Easy Read each beside its picture. */
export function Ideas({ items }: { items: readonly { key: TextKey; picture: PictogramName }[] }) {
  const { locale, text } = useVoice();
  if (locale.style === 'easy')
    return items.map(({ key, picture }) => (
      <EasyItem key={key} picture={picture}>
        <p>{text(key)}</p>
      </EasyItem>
    ));
  return (
    <ul>
      {items.map(({ key }) => (
        <li key={key}>{text(key)}</li>
      ))}
    </ul>
  );
}
