import { DataTable, type Column } from '#client/design/data-table.tsx';
import { Tag, type TagTone } from '#client/design/tag.tsx';
import { useVoice } from '#client/text/text.tsx';
import { needKinds, type FollowUp } from '#shared/access-needs.ts';
import type { AccessNeed } from '#shared/access-requests.ts';
import type { NeedState } from '#shared/need-states.ts';
import { answerWords, followUpLabel } from '#shared/need-words.ts';
import { StaffNeedMoves } from './staff-need-moves.tsx';

/** The needs of one person as rows: what, how much it matters, where it stands, what can follow. */
export function StaffNeedTable({
  personId,
  needs,
  version,
}: {
  personId: string;
  needs: readonly AccessNeed[];
  version: number;
}) {
  const { text } = useVoice();
  const columns: Column<AccessNeed>[] = [
    {
      key: 'need',
      heading: text('staff:access.need'),
      cell: (need) => (
        <>
          {text(`access-requests:needs.${need.code}.label`)}
          <span className="ac-sub">{text(`staff:access.${need.severity}`)}</span>
        </>
      ),
    },
    {
      key: 'detail',
      heading: text('staff:access.detail'),
      cell: (need) => <NeedAnswers need={need} />,
    },
    {
      key: 'state',
      heading: text('staff:access.state'),
      cell: ({ state }) => <Tag tone={tones[state]}>{text(`staff:needState.${state}`)}</Tag>,
    },
    {
      key: 'moves',
      heading: text('staff:registration.actions'),
      cell: (need) => <StaffNeedMoves personId={personId} need={need} version={version} />,
    },
  ];
  return (
    <DataTable
      caption={text('staff:access.caption')}
      captionHidden
      columns={columns}
      rows={needs}
      keyOf={({ id }) => id}
    />
  );
}

const tones: Record<NeedState, TagTone> = {
  asked: 'new',
  acknowledged: 'wait',
  arranging: 'wait',
  confirmed: 'good',
  'cannot-meet': 'bad',
  withdrawn: 'calm',
};

function NeedAnswers({ need: { code, answers } }: { need: AccessNeed }) {
  const { text } = useVoice();
  const asked: readonly FollowUp[] = needKinds[code].followUps;
  const answered = asked.filter(({ name }) => (answers[name] ?? '') !== '');
  if (answered.length === 0) return text('staff:access.noDetail');
  return (
    <dl className="ac-answers">
      {answered.map((followUp) => (
        <div key={followUp.name}>
          <dt>{followUpLabel(text, code, followUp)}</dt>
          <dd className="ac-break">
            {answerWords(text, code, followUp.name, answers[followUp.name] ?? '')}
          </dd>
        </div>
      ))}
    </dl>
  );
}
