import { Link } from 'react-router';
import { LinkButton } from '#client/design/link-button.tsx';
import { LinkedText } from '#client/design/linked-text.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { Idea } from './idea.tsx';
import { Ideas } from './ideas.tsx';

/** What works for whom, what does not yet, and what to do about it. */
export function Component() {
  const { locale, text } = useVoice();
  const to = (path: string) => inLocale(locale, path);
  return (
    <div className="ac-measure">
      <PageTitle title={text('privacy:accessibility.title')} />
      <h1 className="govuk-heading-xl">{text('privacy:accessibility.title')}</h1>
      <p className="ac-lead">{text('privacy:accessibility.lead')}</p>
      <h2>{text('privacy:accessibility.can')}</h2>
      <Ideas items={can} />
      <LinkButton look="secondary" href={`${to(paths.display())}?to=${paths.accessibility()}`}>
        {text('privacy:accessibility.display')}
      </LinkButton>
      <h2>{text('privacy:accessibility.standard')}</h2>
      <Idea picture="tick">
        <p>{text('privacy:accessibility.standardText')}</p>
      </Idea>
      <h2>{text('privacy:accessibility.known')}</h2>
      <Ideas items={known} />
      <h2>{text('privacy:accessibility.tell')}</h2>
      <Idea picture="speech">
        <p>{text('privacy:accessibility.tellText')}</p>
      </Idea>
      <p>
        <Link className="govuk-link" to={to(paths.contact())}>
          {text('privacy:accessibility.contactGo')}
        </Link>
      </p>
      <h2>{text('privacy:accessibility.law')}</h2>
      <Idea picture="help">
        <p>
          <LinkedText text={text('privacy:accessibility.lawText')} />
        </p>
      </Idea>
    </div>
  );
}

const can = [
  { key: 'privacy:accessibility.can1', picture: 'easy-read' },
  { key: 'privacy:accessibility.can2', picture: 'computer' },
  { key: 'privacy:accessibility.can3', picture: 'large-print' },
  { key: 'privacy:accessibility.can4', picture: 'search' },
  { key: 'privacy:accessibility.can5', picture: 'phone' },
  { key: 'privacy:accessibility.can6', picture: 'clock' },
] as const;

const known = [
  { key: 'privacy:accessibility.known1', picture: 'people' },
  { key: 'privacy:accessibility.known2', picture: 'signing' },
  { key: 'privacy:accessibility.known3', picture: 'page' },
  { key: 'privacy:accessibility.known4', picture: 'welsh' },
] as const;
