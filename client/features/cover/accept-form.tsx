import { Form } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { DataTable, type Column } from '#client/design/data-table.tsx';
import { Checkbox } from '#client/forms/checkbox.tsx';
import { useVoice } from '#client/text/text.tsx';
import type { CoverDifference, EventCover } from '#shared/cover-plan.ts';
import { formatTimes } from '#shared/time.ts';
import { forWhom, roomWords } from './cover-words.ts';
import { DayAbove } from './day-above.tsx';

/** How what is planned now differs from what was accepted, and the button that accepts it. */
export function AcceptForm({ cover }: { cover: EventCover }) {
  const { text, locale } = useVoice();
  const { differences, zone, strands, may, seen, blocks } = cover;
  const columns: Column<CoverDifference>[] = [
    {
      key: 'kind',
      heading: text('cover:plan.kind'),
      cell: (row) => forWhom(text, row),
    },
    {
      key: 'when',
      heading: text('cover:plan.when'),
      cell: ({ startsAt, endsAt }) => (
        <>
          <DayAbove at={startsAt} zone={zone} />
          {formatTimes(startsAt, endsAt, zone, text)}
        </>
      ),
    },
    {
      key: 'room',
      heading: text('cover:plan.room'),
      cell: ({ strand }) => roomWords(text, locale.id, strands, strand),
    },
    {
      key: 'what',
      heading: text('cover:plan.what'),
      cell: ({ what, taken }) => (
        <>
          {text(`cover:differences.${what}`)}
          {what !== 'added' && taken > 0 && (
            <div className="govuk-hint">{text('cover:differences.taken', { count: taken })}</div>
          )}
        </>
      ),
    },
    {
      key: 'seats',
      heading: text('cover:plan.seats'),
      cell: ({ seatsBefore, seatsNow }) =>
        text('cover:differences.seats', { before: seatsBefore, now: seatsNow }),
    },
  ];
  const possible = blocks.some(({ certain }) => !certain);
  if (differences.length === 0 && !possible)
    return <p className="govuk-body">{text('cover:differences.none')}</p>;
  return (
    <>
      <h2 className="govuk-heading-m">{text('cover:differences.title')}</h2>
      {differences.length === 0 ? (
        <p className="govuk-body">{text('cover:differences.none')}</p>
      ) : (
        <DataTable
          caption={text('cover:differences.title')}
          captionHidden
          columns={columns}
          rows={differences}
          keyOf={(row) => [row.what, row.kind, row.person, row.strand, +row.startsAt].join(' ')}
        />
      )}
      {may.includes('cover.change') && (
        <Form method="post" noValidate>
          <input type="hidden" name="seen" value={seen} />
          {possible && <Checkbox name="possible" label={text('cover:differences.possible')} />}
          <Button>{text('cover:differences.accept')}</Button>
        </Form>
      )}
    </>
  );
}
