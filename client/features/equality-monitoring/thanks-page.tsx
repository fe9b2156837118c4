import { useParams } from 'react-router';
import { PageTitle } from '#client/design/page-title.tsx';
import { Panel } from '#client/design/panel.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';

/** The answers are in; the same page for everybody. */
export function Component() {
  const { text, locale } = useVoice();
  const { slug = '' } = useParams();
  return (
    <div className="ac-measure">
      <PageTitle title={text('equality:thanks.title')} />
      <Panel title={text('equality:thanks.title')}>
        <p>{text('equality:thanks.text')}</p>
      </Panel>
      <p className="govuk-body">
        <a className="govuk-link" href={inLocale(locale, paths.event(slug))} rel="noreferrer">
          {text('equality:thanks.event')}
        </a>
      </p>
    </div>
  );
}
