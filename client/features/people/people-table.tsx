import { Link } from 'react-router';
import { DataTable, type Column } from '#client/design/data-table.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { PersonAnswer } from '#shared/people.ts';
import type { EventName } from '#shared/staff-events.ts';
import { grantKey, grantWords } from './grant-words.ts';
import { PersonStateTag } from './person-state.tsx';
import { HasCode, SignsInBy } from './sign-in-words.tsx';

/** Members of staff as rows. */
export function PeopleTable({
  people,
  events,
}: {
  people: readonly PersonAnswer[];
  events: readonly EventName[];
}) {
  const { locale, text } = useVoice();
  const columns: Column<PersonAnswer>[] = [
    {
      key: 'name',
      heading: text('people:list.name'),
      cell: ({ id, name, email }) => (
        <>
          <Link className="govuk-link" to={inLocale(locale, paths.staffPerson(id))}>
            {name}
          </Link>
          <span className="ac-sub ac-break">{email}</span>
        </>
      ),
    },
    {
      key: 'roles',
      heading: text('people:list.roles'),
      cell: ({ roles }) =>
        roles.length === 0 ? (
          text('people:list.noRoles')
        ) : (
          <ul className="govuk-list">
            {roles.map((grant) => (
              <li key={grantKey(grant)}>{grantWords(grant, events, locale, text)}</li>
            ))}
          </ul>
        ),
    },
    {
      key: 'state',
      heading: text('people:list.state'),
      cell: ({ state }) => <PersonStateTag state={state} />,
    },
    {
      key: 'signsInBy',
      heading: text('people:list.signsInBy'),
      cell: (person) => <SignsInBy person={person} />,
    },
    {
      key: 'code',
      heading: text('people:list.code'),
      cell: (person) => <HasCode person={person} />,
    },
  ];
  return (
    <DataTable
      caption={text('people:list.caption')}
      captionHidden
      columns={columns}
      rows={people}
      keyOf={({ id }) => id}
    />
  );
}
