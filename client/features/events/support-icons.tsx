import { Pictogram } from '#client/design/pictogram.tsx';
import type { Support } from './support-words.ts';

/** Kinds of support, each beside its picture. */
export function SupportIcons({ supports }: { supports: readonly Support[] }) {
  return (
    <ul className="ac-icons">
      {supports.map(({ code, label, picture }) => (
        <li key={code}>
          <Pictogram name={picture} size={44} />
          <span>{label}</span>
        </li>
      ))}
    </ul>
  );
}
