import { Link } from 'react-router';
import { LinkedText } from '#client/design/linked-text.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { Idea } from './idea.tsx';
import { Ideas } from './ideas.tsx';
import { KeptTable } from './kept-table.tsx';
import { WhatWeKeep } from './what-we-keep.tsx';

/** What is kept, why, how long, who sees it, and what a person can do about it. */
export function Component() {
  const { locale, text } = useVoice();
  const to = (path: string) => inLocale(locale, path);
  return (
    <div className="ac-measure">
      <PageTitle title={text('privacy:notice.title')} />
      <h1 className="govuk-heading-xl">{text('privacy:notice.title')}</h1>
      <p className="ac-lead">{text('privacy:notice.lead')}</p>
      <h2>{text('privacy:notice.who')}</h2>
      <Idea picture="people">
        <p>{text('privacy:notice.whoText')}</p>
      </Idea>
      <p>
        <Link className="govuk-link" to={to(paths.contact())}>
          {text('privacy:notice.contactGo')}
        </Link>
      </p>
      <WhatWeKeep />
      <h2>{text('privacy:notice.long')}</h2>
      <Idea picture="calendar">
        <p>{text('privacy:notice.longText')}</p>
      </Idea>
      <KeptTable />
      <h2>{text('privacy:notice.sees')}</h2>
      <Ideas items={sees} />
      <h2>{text('privacy:notice.cookies')}</h2>
      <Idea picture="computer">
        <p>{text('privacy:notice.cookiesText')}</p>
      </Idea>
      <h2>{text('privacy:notice.rights')}</h2>
      <p>{text('privacy:notice.rightsText')}</p>
      <Ideas items={rights} />
      <p>
        <Link className="govuk-link" to={to(paths.findLinks())}>
          {text('privacy:notice.rightsGo')}
        </Link>
      </p>
      <h2>{text('privacy:notice.complain')}</h2>
      <Idea picture="speech">
        <p>{text('privacy:notice.complainText')}</p>
      </Idea>
      <Idea picture="phone">
        <p>
          <LinkedText text={text('privacy:notice.ico')} />
        </p>
      </Idea>
    </div>
  );
}

const sees = [
  { key: 'privacy:notice.sees1', picture: 'badge' },
  { key: 'privacy:notice.sees2', picture: 'lock' },
  { key: 'privacy:notice.sees3', picture: 'assistant' },
  { key: 'privacy:notice.equality', picture: 'list' },
  { key: 'privacy:notice.sees4', picture: 'cross' },
] as const;

const rights = [
  { key: 'privacy:notice.right1', picture: 'eye' },
  { key: 'privacy:notice.right2', picture: 'pen' },
  { key: 'privacy:notice.right3', picture: 'ticket' },
  { key: 'privacy:notice.right4', picture: 'warning' },
] as const;
