import { useActionData, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { TextareaField } from '#client/forms/textarea-field.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { chooseWritten } from '#shared/written.ts';
import type { loadEventEditor } from './event-editor-data.ts';
import { GapList } from './gap-list.tsx';
import { SeenField } from './seen-field.tsx';

/** Makes an event public, or says what is missing; for the Welsh alone somebody may answer by name. */
export function Component() {
  const { event } = useLoaderData<typeof loadEventEditor>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const title = chooseWritten(event.texts, locale.id);
  const backHref = inLocale(locale, paths.staffEditEvent(event.id));
  const { missing } = event;
  const isReady = missing.every(({ overridable }) => overridable);

  if (!isReady || !event.may.includes('event.publish'))
    return (
      <div className="ac-measure">
        <PageTitle title={text('event-editor:publish.title')} />
        <BackLink href={backHref} />
        <h1 className="govuk-heading-l">{text('event-editor:publish.title')}</h1>
        <p className="govuk-body">
          {text(isReady ? 'event-editor:publish.already' : 'event-editor:publish.notYet')}
        </p>
        <GapList event={event} />
      </div>
    );

  return (
    <FormPage
      {...refused}
      title={text('event-editor:publish.title')}
      caption={<span lang={title.lang}>{title.text.title}</span>}
      backHref={backHref}
      send={text('event-editor:publish.send')}
      intro={<p className="govuk-body">{text('event-editor:publish.intro')}</p>}
    >
      <SeenField name="version" seen={event.version} />
      {missing.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{text('event-editor:publish.welsh')}</h2>
          <p className="govuk-body">{text('event-editor:publish.welshWords')}</p>
          <GapList event={event} />
          <TextField name="approver" label={text('event-editor:publish.approver')} />
          <TextareaField
            name="reason"
            rows={3}
            label={text('event-editor:publish.reason')}
            hint={text('event-editor:publish.reasonHint')}
          />
        </>
      )}
    </FormPage>
  );
}
