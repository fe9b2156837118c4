import { useActionData, useLoaderData } from 'react-router';
import { LinkButton } from '#client/design/link-button.tsx';
import { Notice } from '#client/design/notice.tsx';
import { ErrorSummary } from '#client/forms/error-summary.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { AcceptForm } from './accept-form.tsx';
import { AlternativesTable } from './alternatives-table.tsx';
import { BlocksTable } from './blocks-table.tsx';
import type { loadCover } from './cover-data.ts';
import { EventHeading } from './event-heading.tsx';
import { LinesTable } from './lines-table.tsx';

/** What an event needs, why, what other ways there are, and what was accepted. */
export function Component() {
  const { text, locale } = useVoice();
  const { cover, done } = useLoaderData<typeof loadCover>();
  const refused = useActionData<RefusedForm>();
  return (
    <>
      {refused && <ErrorSummary problems={refused.problems} />}
      <EventHeading
        titles={cover.titles}
        title={text('cover:plan.title')}
        backHref={inLocale(locale, paths.staffEvent(cover.eventId))}
      />
      {done !== null && <Notice kind="success" heading={text(`cover:plan.${done}`)} />}
      <p className="govuk-body ac-measure">{text('cover:plan.about')}</p>
      {cover.acceptedAt !== null && (
        <LinkButton look="secondary" href={inLocale(locale, paths.staffCoverBoard(cover.eventId))}>
          {text('cover:plan.toBoard')}
        </LinkButton>
      )}
      <AcceptForm cover={cover} />
      <h2 className="govuk-heading-m">{text('cover:plan.people')}</h2>
      <AlternativesTable cover={cover} />
      <h2 className="govuk-heading-m">{text('cover:plan.blocks')}</h2>
      <BlocksTable cover={cover} />
      <h2 className="govuk-heading-m">{text('cover:plan.policies')}</h2>
      <LinesTable cover={cover} />
    </>
  );
}
