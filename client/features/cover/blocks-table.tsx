import { DataTable, type Column } from '#client/design/data-table.tsx';
import { Details } from '#client/design/details.tsx';
import { Tag } from '#client/design/tag.tsx';
import { useVoice } from '#client/text/text.tsx';
import type { EventCover, PlannedBlock } from '#shared/cover-plan.ts';
import { formatTimes } from '#shared/time.ts';
import { forWhom, roomWords } from './cover-words.ts';
import { DayAbove } from './day-above.tsx';

/** Every block of work: when, where, how many, why, and who would be active when. */
export function BlocksTable({ cover }: { cover: EventCover }) {
  const { text, locale } = useVoice();
  const { zone, strands, blocks } = cover;
  const columns: Column<PlannedBlock>[] = [
    {
      key: 'kind',
      heading: text('cover:plan.kind'),
      cell: (block) => (
        <>
          {forWhom(text, block)}{' '}
          {!block.certain && <Tag tone="wait">{text('cover:plan.possible')}</Tag>}
        </>
      ),
    },
    {
      key: 'when',
      heading: text('cover:plan.when'),
      cell: ({ startsAt, endsAt, strand }) => (
        <>
          <DayAbove at={startsAt} zone={zone} />
          {formatTimes(startsAt, endsAt, zone, text)}
          <div>{roomWords(text, locale.id, strands, strand)}</div>
        </>
      ),
    },
    { key: 'seats', heading: text('cover:plan.seats'), cell: ({ seats }) => seats, numeric: true },
    { key: 'why', heading: text('cover:plan.why'), cell: (block) => <Why block={block} /> },
    {
      key: 'turns',
      heading: text('cover:plan.turns'),
      cell: ({ turns, seats }) =>
        seats > 1 && (
          <Details summary={text('cover:plan.showTurns')}>
            <ol className="govuk-list">
              {turns.map(({ seat, startsAt, endsAt }) => (
                <li key={+startsAt}>
                  {text('cover:plan.turn', {
                    times: formatTimes(startsAt, endsAt, zone, text),
                    seat,
                  })}
                </li>
              ))}
            </ol>
          </Details>
        ),
    },
  ];
  if (blocks.length === 0) return <p className="govuk-body">{text('cover:plan.nothing')}</p>;
  return (
    <DataTable
      caption={text('cover:plan.blocks')}
      captionHidden
      columns={columns}
      rows={blocks}
      keyOf={({ kind, person, sessionIds, certain }) =>
        [kind, person, certain, ...sessionIds].join(' ')
      }
    />
  );
}

function Why({ block }: { block: PlannedBlock }) {
  const { text } = useVoice();
  const { why, reasons, warnings, minutes, cheaperWithBreak, asked } = block;
  return (
    <ul className="govuk-list">
      {why.map((one) => (
        <li key={one}>{text(`cover:demand.${one}`, { count: asked })}</li>
      ))}
      {reasons.map((one) => (
        <li key={one}>{text(`cover:reasons.${one}`, { minutes })}</li>
      ))}
      {cheaperWithBreak !== null && (
        <li>{text('cover:plan.cheaper', { minutes: cheaperWithBreak })}</li>
      )}
      {warnings.map((one) => (
        <li key={one}>
          <Tag tone="wait">{text('cover:plan.warning')}</Tag> {text(`cover:warnings.${one}`)}
        </li>
      ))}
    </ul>
  );
}
