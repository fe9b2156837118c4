import { Tag } from '#client/design/tag.tsx';
import { useText } from '#client/text/text.tsx';
import { formatIsoDay } from '#shared/time.ts';

/** By when something must happen; late is a word and a shape of its own. */
export function DueOn({ dueOn, late }: { dueOn: string | null; late: boolean }) {
  const text = useText();
  if (dueOn === null) return text('access-desk:notDue');
  return (
    <>
      {formatIsoDay(dueOn, text)} {late && <Tag tone="bad">{text('access-desk:late')}</Tag>}
    </>
  );
}
