import { Link } from 'react-router';
import { EasyItem } from '#client/design/easy-item.tsx';
import { needTones } from '#client/design/need-tones.ts';
import { Tag } from '#client/design/tag.tsx';
import { groupPictures } from '#client/forms/need-pictures.ts';
import { useVoice } from '#client/text/text.tsx';
import { needKinds } from '#shared/access-needs.ts';
import type { AccessNeed, AccessRequest } from '#shared/access-requests.ts';
import { tickedWords } from '#shared/need-words.ts';
import { MineTalk } from './mine-talk.tsx';
import { tickedOfAll } from './needs-of-group.ts';

/** Each thing that a person asked for: where it stands in plain words, what was said about it, what they can do. */
export function MineNeeds({
  access: { needs, talk },
  of,
}: {
  access: AccessRequest;
  of: (part: string) => string;
}) {
  const { text, locale } = useVoice();
  return (
    <>
      <h2 className="govuk-heading-m">{text('access-requests:mine.asked')}</h2>
      <ul className="ac-needs">
        {needs.map((need) => {
          const words = (
            <>
              <p className="ac-needs__name">{tickedWords(text, tickedOfAll([need]))}</p>
              <MineNeedState need={need} />
              <MineTalk talk={talk.filter(({ needId }) => needId === need.id)} />
              {(['answer', 'review'] as const)
                .filter((verb) => need.may.includes(`need.${verb}`))
                .map((verb) => (
                  <p key={verb} className="govuk-body">
                    <Link className="govuk-link" to={of(`/say/${need.id}/${verb}`)}>
                      {text(`access-requests:say.${verb}.link`, {
                        need: text(`access-requests:needs.${need.code}.label`),
                      })}
                    </Link>
                  </p>
                ))}
            </>
          );
          return (
            <li key={need.id}>
              {locale.style === 'easy' ? (
                <EasyItem picture={groupPictures[needKinds[need.code].group]}>{words}</EasyItem>
              ) : (
                words
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function MineNeedState({ need: { state, outcome, cover } }: { need: AccessNeed }) {
  const { text } = useVoice();
  const told = state === 'confirmed-to-person' && outcome === 'alternative';
  const counted = cover !== null && cover.sessions > 0 && !isOver.has(state);
  return (
    <p className="govuk-body">
      <Tag tone={told ? 'wait' : needTones[state]}>
        {told
          ? text('access-requests:progress.alternative')
          : text(`access-requests:states.${state}`)}
      </Tag>{' '}
      {counted && text('access-requests:progress.cover', { ...cover })}
    </p>
  );
}

const isOver: ReadonlySet<string> = new Set(['withdrawn', 'reviewed', 'delivered', 'not-met']);
