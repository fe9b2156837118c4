import { DataTable, type Column } from '#client/design/data-table.tsx';
import { Details } from '#client/design/details.tsx';
import { useText } from '#client/text/text.tsx';
import { formatIsoDay } from '#shared/time.ts';
import type { ItemView, SprintView } from './programme-view.ts';

/** The sprints of the plan, each folded; an item without a name or an owner says so. */
export function Schedule({ sprints }: { sprints: readonly SprintView[] }) {
  const text = useText();
  const noName = text('programme:schedule.noName');
  const columns: Column<ItemView>[] = [
    {
      key: 'item',
      heading: text('programme:schedule.item'),
      cell: ({ code, name }) => (
        <>
          {code} <span lang={name?.lang ?? undefined}>{name?.words ?? noName}</span>
        </>
      ),
    },
    {
      key: 'owner',
      heading: text('programme:schedule.owner'),
      cell: ({ owner }) => owner ?? text('programme:schedule.noOwner'),
    },
    {
      key: 'dates',
      heading: text('programme:schedule.dates'),
      cell: ({ from, to }) =>
        from === to
          ? formatIsoDay(from, text)
          : text('programme:schedule.span', {
              from: formatIsoDay(from, text),
              to: formatIsoDay(to, text),
            }),
    },
  ];
  return (
    <section aria-labelledby="schedule">
      <h2 id="schedule">{text('programme:schedule.title')}</h2>
      <p>{text('programme:schedule.text')}</p>
      <div className="ac-folds">
        {sprints.map(({ code, name, from, to, items }) => (
          <Details
            key={code}
            summary={text('programme:schedule.sprint', {
              code,
              name: name?.words ?? noName,
              from: formatIsoDay(from, text),
              to: formatIsoDay(to, text),
            })}
          >
            <DataTable
              caption={text('programme:schedule.caption', { code })}
              captionHidden
              columns={columns}
              rows={items}
              keyOf={(item) => `${item.code} ${item.from}`}
            />
          </Details>
        ))}
      </div>
    </section>
  );
}
