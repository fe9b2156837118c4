import { DataTable, type Column } from '#client/design/data-table.tsx';
import { Tag } from '#client/design/tag.tsx';
import { useText } from '#client/text/text.tsx';
import type { TargetView } from './programme-view.ts';

/** What the plan asks for against what stands in the calendar. */
export function Targets({ targets }: { targets: readonly TargetView[] }) {
  const text = useText();
  const columns: Column<TargetView>[] = [
    {
      key: 'activity',
      heading: text('programme:targets.activity'),
      cell: ({ activity, code }) => (
        <span lang={activity.lang ?? undefined}>
          {text('programme:activities.name', { code, title: activity.words })}
        </span>
      ),
    },
    {
      key: 'nation',
      heading: text('programme:targets.nation'),
      cell: ({ nation }) => text(`programme:nations.${nation}`),
    },
    {
      key: 'target',
      heading: text('programme:targets.target'),
      cell: ({ of, target }) => text(`programme:targets.of.${of}`, { count: target }),
    },
    {
      key: 'planned',
      heading: text('programme:targets.planned'),
      cell: ({ planned, target }) => (
        <>
          {planned}{' '}
          {planned >= target ? (
            <Tag tone="good">{text('programme:targets.met')}</Tag>
          ) : (
            <Tag tone="wait">{text('programme:targets.short', { count: target - planned })}</Tag>
          )}
        </>
      ),
    },
    {
      key: 'held',
      heading: text('programme:targets.held'),
      cell: ({ held }) => held,
      numeric: true,
    },
  ];
  return (
    <section aria-labelledby="targets">
      <h2 id="targets">{text('programme:targets.title')}</h2>
      <p>{text('programme:targets.text')}</p>
      <DataTable
        caption={text('programme:targets.caption')}
        captionHidden
        columns={columns}
        rows={targets}
        keyOf={({ code, nation, of }) => `${code} ${nation} ${of}`}
      />
    </section>
  );
}
