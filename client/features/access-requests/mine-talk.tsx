import { useVoice } from '#client/text/text.tsx';
import type { AccessWords } from '#shared/access-requests.ts';

/** What was said about a need, by us and by the person, the oldest first. */
export function MineTalk({ talk }: { talk: readonly AccessWords[] }) {
  const { text } = useVoice();
  if (talk.length === 0) return null;
  return (
    <dl className="ac-answers">
      {talk.map(({ id, action, byPerson, words, alternative, worked }) => (
        <div key={id}>
          <dt>
            {action === 'need.propose-decline'
              ? text('access-requests:talk.why')
              : text(byPerson ? 'access-requests:talk.you' : 'access-requests:talk.we')}
          </dt>
          <dd className="ac-break">
            {worked !== undefined && <p>{text(`access-requests:say.review.worked.${worked}`)}</p>}
            {words !== undefined && <p>{words}</p>}
            {alternative !== undefined && (
              <p>{text('access-requests:talk.instead', { words: alternative })}</p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
