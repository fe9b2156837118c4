import { EasyItem } from '#client/design/easy-item.tsx';
import type { PictogramName } from '#client/design/pictogram.tsx';
import { useVoice } from '#client/text/text.tsx';

/** A few ideas in a row: a plain list; in Easy Read each beside its picture. */
export function IdeaList({
  ideas,
}: {
  ideas: readonly { picture: PictogramName; words: string }[];
}) {
  const { locale } = useVoice();
  if (locale.style === 'easy')
    return ideas.map(({ picture, words }) => (
      <EasyItem key={words} picture={picture}>
        <p className="govuk-body">{words}</p>
      </EasyItem>
    ));
  return (
    <ul className="govuk-list govuk-list--bullet">
      {ideas.map(({ words }) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
