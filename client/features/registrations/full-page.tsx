import { useLoaderData } from 'react-router';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { EasyItem } from '#client/design/easy-item.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadDraft } from './draft-data.ts';

/** There are not places for all: go on to the waiting list, or choose another kind of place. */
export function Component() {
  const { text, locale } = useVoice();
  const { draft, event } = useLoaderData<typeof loadDraft>();
  const to = (step: string) => inLocale(locale, paths.draft(draft.id, step));
  const words = <p className="govuk-body-l">{text('registrations:full.text')}</p>;
  return (
    <div className="ac-measure">
      <PageTitle title={text('registrations:full.title')} />
      <p className="govuk-caption-l" lang={event.lang}>
        {event.title}
      </p>
      <h1 className="govuk-heading-l">{text('registrations:full.title')}</h1>
      {locale.style === 'easy' ? <EasyItem picture="queue">{words}</EasyItem> : words}
      <ButtonGroup>
        <LinkButton href={to(draft.next)}>{text('registrations:full.go')}</LinkButton>
        <LinkButton look="secondary" href={to('place')}>
          {text('registrations:lost.choose')}
        </LinkButton>
      </ButtonGroup>
    </div>
  );
}
