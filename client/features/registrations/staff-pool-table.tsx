import { Link } from 'react-router';
import { type Column, DataTable } from '#client/design/data-table.tsx';
import { poolWords } from '#client/design/pool-words.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { EventPlaces, StaffPool } from '#shared/event-places.ts';
import { formatDay } from '#shared/time.ts';

/** The pools of an event with what is taken, kept for those who wait, and free. */
export function StaffPoolTable({ places }: { places: EventPlaces }) {
  const { locale, text } = useVoice();
  const nameOf = ({ id }: StaffPool) => poolWords(places.pools, id, { text, locale });
  const count = (key: 'taken' | 'waiting' | 'free' | 'of', of: (pool: StaffPool) => number) => ({
    key,
    heading: text(`places:${key}`),
    numeric: true,
    cell: of,
  });
  const columns: Column<StaffPool>[] = [
    {
      key: 'kind',
      heading: text('places:kind'),
      cell: (pool) => (
        <>
          {nameOf(pool)}
          <NameMissing pool={pool} />
          {pool.releaseOn !== undefined && (
            <span className="ac-sub">
              {text(pool.isReleased ? 'places:released' : 'places:opens', {
                day: formatDay(new Date(`${pool.releaseOn}T12:00:00Z`), 'UTC', text),
              })}
            </span>
          )}
        </>
      ),
    },
    count('of', ({ capacity }) => capacity),
    count('taken', ({ held }) => held),
    count('waiting', ({ released }) => released),
    count('free', ({ open }) => open),
    ...(places.may.includes('places.change')
      ? [
          {
            key: 'change',
            heading: text('places:change'),
            cell: (pool: StaffPool) => (
              <>
                <Link
                  className="govuk-link"
                  to={inLocale(locale, paths.staffPool(places.id, pool.id))}
                >
                  {text('places:changeOf', { name: nameOf(pool) })}
                </Link>
                <span className="ac-sub">
                  <Link
                    className="govuk-link"
                    to={inLocale(locale, paths.staffRemovePool(places.id, pool.id))}
                  >
                    {text('places:removeOf', { name: nameOf(pool) })}
                  </Link>
                </span>
              </>
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={text('places:title')}
      captionHidden
      columns={columns}
      rows={places.pools}
      keyOf={({ id }) => id}
    />
  );
}

/** A pool with a name of its own in English alone: readers of the others are shown the English. */
function NameMissing({ pool: { texts } }: { pool: StaffPool }) {
  const { text } = useVoice();
  const missing = texts ? (['cy', 'en-easy'] as const).filter((id) => !texts[id]) : [];
  if (missing.length === 0) return null;
  const languages = missing.map((id) => text(`places:inLanguage.${id}`)).join(', ');
  return <span className="ac-sub">{text('places:nameMissing', { languages })}</span>;
}
