import { useLoaderData } from 'react-router';
import { NeedBoxes } from '#client/forms/need-boxes.tsx';
import { useText } from '#client/text/text.tsx';
import { needsOf, type NeedCode } from '#shared/access-needs.ts';
import { tickedWords } from '#shared/need-words.ts';
import { formatIsoDay } from '#shared/time.ts';
import type { loadMineForm } from './mine-data.ts';
import { MineForm } from './mine-form.tsx';
import { tickedOf } from './needs-of-group.ts';

/** The needs of one group of one person, to change after registering. */
export function Component() {
  const text = useText();
  const { access, event, group } = useLoaderData<typeof loadMineForm>();
  if (group === null) return null;
  const title = text(`access-requests:groups.${group}.title`);
  return (
    <MineForm
      title={title}
      titleHidden
      compare={(typed, now) => [
        {
          label: title,
          typed: tickedWords(text, { codes: typed('codes') as NeedCode[], answers: {} }).join(', '),
          now: tickedWords(text, tickedOf(now.needs, group)).join(', '),
        },
      ]}
    >
      <NeedBoxes
        offered={needsOf(group, event.mode)}
        saved={tickedOf(access.needs, group)}
        label={title}
        heading
        hint={text('access-requests:group.hint')}
        noteOf={(code) => {
          if (event.provided.includes(code)) return text('access-requests:group.alreadyThere');
          const until = event.arrangeable.find((one) => one.code === code)?.until;
          return until && text('access-requests:group.askBy', { day: formatIsoDay(until, text) });
        }}
      />
      <p className="govuk-body">{text('access-requests:group.later')}</p>
    </MineForm>
  );
}
