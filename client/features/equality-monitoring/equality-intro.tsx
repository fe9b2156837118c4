import { EasyItem } from '#client/design/easy-item.tsx';
import { useVoice } from '#client/text/text.tsx';
import type { EqualityForm } from '#shared/equality-monitoring.ts';

/** Why these questions are asked, what becomes of the answers, and which set they are; in Easy Read with pictures. */
export function EqualityIntro({ form: { set, keepDays } }: { form: EqualityForm }) {
  const { locale, text } = useVoice();
  const ideas = [
    { picture: 'tick', words: text('equality:lead') },
    { picture: 'people', words: text('equality:why') },
    { picture: 'lock', words: text('equality:apart') },
    { picture: 'list', words: text('equality:numbers', { days: keepDays }) },
    { picture: 'pen', words: text('equality:once') },
  ] as const;
  return (
    <>
      {ideas.map(({ picture, words }) =>
        locale.style === 'easy' ? (
          <EasyItem key={picture} picture={picture}>
            <p className="govuk-body">{words}</p>
          </EasyItem>
        ) : (
          <p key={picture} className="govuk-body">
            {words}
          </p>
        ),
      )}
      <p className="govuk-hint">{text(`equality:sets.${set.id}`)}</p>
    </>
  );
}
