import { useLoaderData } from 'react-router';
import { EmptyState } from '#client/design/empty-state.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { PrintButton } from '#client/widgets/print-button.tsx';
import type { loadBoard } from './board-data.ts';
import { BoardPicture } from './board-picture.tsx';
import { BoardTable } from './board-table.tsx';
import { ConflictList } from './conflict-list.tsx';
import { EventHeading } from './event-heading.tsx';

/** How well each session of an event is covered: a picture, and the same in words. */
export function Component() {
  const { text, locale } = useVoice();
  const { board } = useLoaderData<typeof loadBoard>();
  const plan = inLocale(locale, paths.staffCover(board.eventId));
  return (
    <>
      <EventHeading
        titles={board.titles}
        title={text('cover:board.title')}
        backHref={inLocale(locale, paths.staffEvent(board.eventId))}
      />
      {board.rows.length === 0 ? (
        <EmptyState title={text('cover:board.none')} picture="calendar">
          <p>{text('cover:board.noneText')}</p>
          <LinkButton href={plan}>{text('cover:plan.title')}</LinkButton>
        </EmptyState>
      ) : (
        <>
          <p className="govuk-body ac-measure">{text('cover:board.about')}</p>
          <LinkButton look="secondary" href={plan}>
            {text('cover:plan.title')}
          </LinkButton>
          <PrintButton>{text('cover:board.print')}</PrintButton>
          <BoardPicture board={board} />
          <ConflictList board={board} />
          <h2 className="govuk-heading-m">{text('cover:board.inWords')}</h2>
          <BoardTable board={board} />
        </>
      )}
    </>
  );
}
