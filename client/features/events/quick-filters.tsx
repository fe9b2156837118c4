import { Link } from 'react-router';
import { queryHref } from '#client/forms/query-links.ts';
import { useText } from '#client/text/text.tsx';
import type { EventQuery } from '#shared/events.ts';
import { addressOf } from './list-filters.ts';

/** The filters that most people want, as links: one press adds one, another takes it away. */
export function QuickFilters({ list, query }: { list: string; query: EventQuery }) {
  const text = useText();
  const kept = addressOf(query);
  const chip = (name: 'nation' | 'mode' | 'with', value: string, label: string) => {
    const on = query[name] === value;
    return (
      <li key={value}>
        <Link
          className="ac-chip"
          to={queryHref(list, kept, { [name]: on ? undefined : value })}
          aria-current={on ? 'true' : undefined}
        >
          {label}
        </Link>
      </li>
    );
  };
  return (
    <nav className="ac-quick" aria-label={text('events:list.quick')}>
      <ul className="ac-chips">
        {nations.map((nation) => chip('nation', nation, text(`events:nations.${nation}`)))}
      </ul>
      <ul className="ac-chips">
        {modes.map((mode) => chip('mode', mode, text(`events:list.modes.${mode}`)))}
        {supports.map((support) => chip('with', support, text(`events:list.withs.${support}`)))}
      </ul>
    </nav>
  );
}

const nations = ['scotland', 'wales', 'northern-ireland', 'england', 'uk'] as const;
const modes = ['in-person', 'online'] as const;
const supports = ['bsl', 'sttr_captions'] as const;
