import { DataTable, type Column } from '#client/design/data-table.tsx';
import { NeedStateTag } from '#client/design/need-state.tsx';
import { useVoice } from '#client/text/text.tsx';
import { needKinds, type FollowUp } from '#shared/access-needs.ts';
import type { AccessNeed } from '#shared/access-requests.ts';
import { answerWords, followUpLabel } from '#shared/need-words.ts';

/** The needs of one person as rows: what, how much it matters, what was said about it, where it stands. */
export function StaffNeedTable({ needs }: { needs: readonly AccessNeed[] }) {
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
      cell: ({ state }) => <NeedStateTag state={state} />,
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
