import { Tag } from '#client/design/tag.tsx';
import { useText } from '#client/text/text.tsx';
import type { PersonAnswer } from '#shared/people.ts';
import { needsCode } from '#shared/permissions.ts';

/** What a member of staff signs in with. */
export function SignsInBy({ person: { hasPassword, hasOpenId } }: { person: PersonAnswer }) {
  const text = useText();
  const ways = [
    ...(hasPassword ? [text('people:signsInBy.password')] : []),
    ...(hasOpenId ? [text('people:signsInBy.organisation')] : []),
  ];
  return ways.length === 0 ? text('people:signsInBy.nothing') : ways.join(', ');
}

/** Whether they have an app for codes; where their role needs one and there is none, as a tag. */
export function HasCode({ person: { hasCode, state, roles } }: { person: PersonAnswer }) {
  const text = useText();
  if (hasCode || state !== 'active' || !needsCode(roles))
    return text(`people:hasCode.${hasCode ? 'yes' : 'no'}`);
  return <Tag tone="wait">{text('people:hasCode.needed')}</Tag>;
}
