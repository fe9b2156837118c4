import { Link, useActionData, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { Inset } from '#client/design/inset.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { Tag, type TagTone } from '#client/design/tag.tsx';
import { ErrorSummary } from '#client/forms/error-summary.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { EventStage } from '#shared/events.ts';
import { chooseWritten } from '#shared/written.ts';
import { EditorActions } from './editor-actions.tsx';
import { EditorSections } from './editor-sections.tsx';
import type { loadEventEditor } from './event-editor-data.ts';
import { GapList } from './gap-list.tsx';

/** An event as its organisers make it: where it stands, what is missing, every section, and what to do next. */
export function Component() {
  const { event, done } = useLoaderData<typeof loadEventEditor>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const title = chooseWritten(event.texts, locale.id);
  const { missing, welshOverride } = event;
  return (
    <div className="ac-measure">
      <PageTitle
        title={text('event-editor:editTitle', { title: title.text.title })}
        problem={refused !== undefined}
      />
      <BackLink href={inLocale(locale, paths.staffEvent(event.id))}>
        {text('event-editor:toEvent')}
      </BackLink>
      <ErrorSummary problems={refused?.problems ?? []} />
      {done !== null && !refused && (
        <Notice kind="success" heading={text(`event-editor:done.${done}`)}>
          {done === 'online' && event.online?.joining && event.registrations > 0 && (
            <Link className="govuk-link" to={inLocale(locale, paths.staffBroadcasts(event.id))}>
              {text('event-editor:tellJoining')}
            </Link>
          )}
        </Notice>
      )}
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{text('event-editor:edit')}</span>
        <span lang={title.lang}>{title.text.title}</span>
      </h1>
      <p className="govuk-body">
        <Tag tone={tones[event.stage]}>{text(`event-editor:stages.${event.stage}`)}</Tag>
      </p>
      {missing.length > 0 && event.may.includes('event.change') && (
        <Notice kind="important" heading={text('event-editor:missingTitle')}>
          <GapList event={event} />
        </Notice>
      )}
      {missing.length === 0 && event.stage === 'draft' && (
        <p className="govuk-body">{text('event-editor:missingNone')}</p>
      )}
      {welshOverride && (
        <Inset>
          {text('event-editor:overridden', {
            approver: welshOverride.approver,
            reason: welshOverride.reason,
          })}
        </Inset>
      )}
      <EditorSections event={event} />
      <EditorActions event={event} />
    </div>
  );
}

const tones: Record<EventStage, TagTone> = {
  draft: 'calm',
  'not-open': 'calm',
  open: 'good',
  full: 'wait',
  closed: 'calm',
  past: 'calm',
  completed: 'calm',
  cancelled: 'bad',
};
