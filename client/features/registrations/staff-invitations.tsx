import { Form } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { type Column, DataTable } from '#client/design/data-table.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { poolWords } from '#client/design/pool-words.ts';
import { Tag, type TagTone } from '#client/design/tag.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { EventPlaces } from '#shared/event-places.ts';
import type { PlaceInvitation, PlaceInvitationList } from '#shared/place-invitations.ts';
import { formatDay } from '#shared/time.ts';

/** The links that open invited places: for whom, how many came, until when; for those who may send them. */
export function StaffInvitations({
  places,
  invited,
}: {
  places: EventPlaces;
  invited: PlaceInvitationList;
}) {
  const { locale, text } = useVoice();
  const { invitations, may } = invited;
  if (invitations.length === 0 && may.length === 0) return null;
  const title = text('places:invitations');
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      <p className="govuk-body">{text('places:invitationHelp')}</p>
      {invitations.length === 0 ? (
        <p className="govuk-body">{text('places:invitationNone')}</p>
      ) : (
        <DataTable
          caption={title}
          captionHidden
          columns={useColumns(places)}
          rows={invitations}
          keyOf={({ id }) => id}
        />
      )}
      {may.includes('invitation.add') && (
        <LinkButton look="secondary" href={inLocale(locale, paths.staffNewInvitation(places.id))}>
          {text('places:invitationAdd')}
        </LinkButton>
      )}
    </>
  );
}

function useColumns(places: EventPlaces): Column<PlaceInvitation>[] {
  const { locale, text } = useVoice();
  return [
    {
      key: 'label',
      heading: text('places:invitationLabel'),
      cell: ({ label, pool }) => (
        <>
          {label}
          <span className="ac-sub">{poolWords(places.pools, pool, { text, locale })}</span>
        </>
      ),
    },
    {
      key: 'used',
      heading: text('places:invitationUsed'),
      cell: ({ used, limit }) =>
        limit === null ? used : text('places:invitationUsedOf', { used, limit }),
    },
    {
      key: 'state',
      heading: text('places:list.state'),
      cell: (invitation) => {
        const stands = standingOf(invitation);
        return (
          <>
            <Tag tone={tones[stands]}>{text(`places:invitationStates.${stands}`)}</Tag>
            {invitation.endsOn !== null && (
              <span className="ac-sub">
                {text('places:invitationUntil', {
                  day: formatDay(new Date(`${invitation.endsOn}T12:00:00Z`), 'UTC', text),
                })}
              </span>
            )}
          </>
        );
      },
    },
    {
      key: 'link',
      heading: text('places:invitationLink'),
      cell: ({ code, label, ...one }) =>
        standingOf(one) === 'open' && (
          <a
            className="govuk-link"
            href={`${inLocale(locale, paths.register(places.slug))}?invitation=${code}`}
          >
            {text('places:invitationLinkOf')}
            <span className="govuk-visually-hidden">: {label}</span>
          </a>
        ),
    },
    {
      key: 'revoke',
      heading: text('places:change'),
      cell: ({ id, version, label, may }) =>
        may.includes('invitation.revoke') && (
          <Form method="post">
            <input type="hidden" name="version" value={version} />
            <Button look="secondary" quiet name="invitation" value={id}>
              {text('places:invitationRevoke')}
              <span className="govuk-visually-hidden">: {label}</span>
            </Button>
          </Form>
        ),
    },
  ];
}

type Standing = 'open' | 'full' | 'over' | 'revoked';

function standingOf({
  state,
  isOver,
  used,
  limit,
}: Pick<PlaceInvitation, 'state' | 'isOver' | 'used' | 'limit'>): Standing {
  if (state === 'revoked') return 'revoked';
  if (isOver) return 'over';
  return limit !== null && used >= limit ? 'full' : 'open';
}

const tones: Record<Standing, TagTone> = {
  open: 'good',
  full: 'wait',
  over: 'calm',
  revoked: 'bad',
};
