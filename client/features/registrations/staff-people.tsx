import { DataTable, type Column } from '#client/design/data-table.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { StaffPersonActions } from './staff-person-actions.tsx';
import type { StaffRegistration } from '#shared/staff-registrations.ts';
import type { StaffEventPage } from '#shared/staff-events.ts';
import { chooseWritten } from '#shared/written.ts';
import { poolWords } from '#client/design/pool-words.ts';

type StaffPerson = StaffRegistration['people'][number];

/** The people of a registration; their needs stand on a page of their own, for those who may see them. */
export function StaffPeople({
  registration,
  event,
}: {
  registration: StaffRegistration;
  event: StaffEventPage;
}) {
  const { locale, text } = useVoice();
  const seesNeeds = event.opens.includes('access');
  const columns: Column<StaffPerson>[] = [
    {
      key: 'person',
      heading: text('staff:registration.person'),
      cell: ({ name, email, under18, guardian }) => (
        <>
          <span className="ac-break">{name || text('staff:registrations.unnamed')}</span>
          {email !== null && <span className="ac-sub ac-break">{email}</span>}
          {under18 && <span className="ac-sub">{text('staff:registration.under18')}</span>}
          {guardian !== null && (
            <span className="ac-sub ac-break">
              {text('staff:registration.guardian', {
                name: guardian.name,
                phone: guardian.phone,
              })}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'kind',
      heading: text('staff:registration.kind'),
      cell: ({ kind, assists }) =>
        kind === 'attendee'
          ? text('staff:registration.attendee')
          : text('staff:registration.assistant', {
              name: registration.people.find(({ id }) => id === assists)?.name ?? '',
            }),
    },
    {
      key: 'place',
      heading: text('staff:registration.place'),
      cell: ({ pool }) => poolWords(event.pools, pool, { text, locale }),
    },
    {
      key: 'sessions',
      heading: text('staff:registration.sessions'),
      cell: ({ sessions }) => <ChosenSessions ids={sessions} event={event} />,
    },
    {
      key: 'photos',
      heading: text('staff:registration.photos'),
      cell: ({ photos }) => text(`staff:photos.${photos}`),
    },
    ...(registration.may.includes('registration.change')
      ? [
          {
            key: 'do',
            heading: text('staff:registration.actions'),
            cell: (person: StaffPerson) => (
              <StaffPersonActions registration={registration} person={person} />
            ),
          },
        ]
      : []),
    ...(seesNeeds
      ? [
          {
            key: 'needs',
            heading: text('staff:registration.needs'),
            cell: ({ needs }: StaffPerson) => {
              const count = Object.values(needs).reduce((sum, each) => sum + each, 0);
              return count === 0
                ? text('staff:registration.noNeeds')
                : text('staff:registration.needCount', { count });
            },
          },
        ]
      : []),
  ];
  return (
    <>
      <h2 className="govuk-heading-m">{text('staff:registration.people')}</h2>
      <DataTable
        caption={text('staff:registration.people')}
        captionHidden
        columns={columns}
        rows={registration.people}
        keyOf={({ id }) => id}
      />
      {seesNeeds && (
        <>
          <p className="govuk-body">{text('staff:registration.seeNeedsHelp')}</p>
          <LinkButton look="secondary" href={inLocale(locale, paths.staffAccess(registration.id))}>
            {text('staff:registration.seeNeeds')}
          </LinkButton>
        </>
      )}
    </>
  );
}

function ChosenSessions({ ids, event }: { ids: readonly string[]; event: StaffEventPage }) {
  const { locale, text } = useVoice();
  const chosen = event.sessions.filter(({ id }) => ids.includes(id));
  if (chosen.length === 0) return text('staff:registration.noSessions');
  return (
    <ul className="govuk-list">
      {chosen.map(({ id, texts }) => {
        const title = chooseWritten(texts, locale.id);
        return (
          <li key={id} lang={title.lang}>
            {title.text.title}
          </li>
        );
      })}
    </ul>
  );
}
