import { useActionData, useLoaderData } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { chooseWritten } from '#shared/written.ts';
import type { loadEventEditor } from './event-editor-data.ts';

/** Asks once more before an event is cancelled, and says what that does to whom. */
export function Component() {
  const { event } = useLoaderData<typeof loadEventEditor>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const title = chooseWritten(event.texts, locale.id);
  const backHref = inLocale(locale, paths.staffEditEvent(event.id));
  return (
    <FormPage
      {...refused}
      title={text('event-editor:cancel.title')}
      caption={<span lang={title.lang}>{title.text.title}</span>}
      backHref={backHref}
      intro={
        <>
          <p className="govuk-body">
            {text('event-editor:cancel.tells', { count: event.registrations })}
          </p>
          <p className="govuk-body">{text('event-editor:cancel.final')}</p>
        </>
      }
      buttons={
        <ButtonGroup>
          <Button look="warning">{text('event-editor:cancel.send')}</Button>
          <LinkButton look="secondary" href={backHref}>
            {text('event-editor:cancel.keep')}
          </LinkButton>
        </ButtonGroup>
      }
    >
      <input type="hidden" name="version" value={event.version} />
    </FormPage>
  );
}
